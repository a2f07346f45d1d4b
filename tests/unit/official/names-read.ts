/**
 * What a person reads in the official incidents' names, and no more: a line of surfaces, models and "many" (or "nothing"),
 * then the ids of the incidents whose name says that. The names themselves are not copied.
 */
export const namesRead = `
# nothing
8482mmb5n1n1 fkltkq8kgjkh qcfvv041lb1k 2z4mf00ffcwd cb0h2zyzl0kd z0bqmftj68dr zq248kgmyyyk 6wlrxz9pqz8f
p7nq2jdg4zwj 9s03yn69ky6m 5pr1d63fdjml 49s6mwrdyz8j qtmzycrwksws 29wh90pcv3r1 5dvcj03m4d57 6ykk5hyrg95v
pttlfp1vg4g3 3gvzshr7mqtr z9kwvvpg0hy0 vdvhnlkdx045 2mkpsnk9nyg0 xdd8z923lknw 4w17zgs3tflt tp0pm7zqm5lg
5hn4twzn20px 3fq7j7zbfrkm 72f99lh1cj2c zr0lqy5rpx9w
# many
411xbc51v608 bdxgsy48hp00 kqxx66h5qsy2 bybkm0xccbm6 mm4pj02mp4gq pvbysfjjrf8m zt2q0ltqcvbx 9g6qpr72ttbr
pstkfl3t9jfd
# haiku-3-5
nkwk08nf2259 m4bbg9f9lfjk grxm3346ch8b clwd55p20y8z
# haiku-3-5 haiku-3
f3p8ct8rb146
# haiku-4-5
cbffv7jf2jck qy1zsq4wwp1q 5dbf8slk8mhr 4xx67ythzxg5 s0pmy4yywshv vqnfq1179169 vx606lmrr9dh trwd5kvsclv6
1wr14y0b18bj 4k5y2v7rx9hb bbk3s953nzvd
# haiku-4-5 opus-4-5
47tkhrwf5pl5
# haiku-4-5 sonnet-4-5 sonnet-4
xbbf1wq2dlz7 tgtw1sqs9ths
# opus-4
tn90hrpwz0bm 0tg57dxvt4rn
# opus-4 sonnet-3-5
n9pl4hny4mlt
# opus-4-1
v12r33t2y7w8 spwz6zkztbqh qghly8qmbjcp sx3kpn28w4g1 jm3gbtk0vgnp rl26g50jxn63 jd66f347jdfp y0fmbh82qhyp
j6dxhkzm725w fd8pwt3p6c4q 89mlxfnc19xm 83tkklyw5nc9 873tk10bx73n
# opus-4-1 opus-4
9fw8j0rxtnff h26lykctfnsz
# opus-4-1 sonnet-4-5
4t6zrdblnxdy 9p2hsgclp30j
# opus-4-5
cn4x4rg7cg0l v4v6psj8hkh3 lvvsg4wy0mhj y74v1yzcnzvb 5nq70md45xh4 jg3crnxm1j28 1f8s9zn12cfh 09v917vcc8kg
s2g3slcdq9jk 1y7x01b0ldlj f9zwsv7f87wl 8f0x9qxn6bvf d2w4wfsd7fq6 5g213mxxlbsw
# opus-4-5 sonnet-4-5
vcsmyx922y7z l3q16xnl4t2f tgzm3mf45wzc
# opus-4-6
34yy5hskyw2v 7jbzthbc1dwr 3bg93cy9bk1v k3z0fjwdjkzl pgxwhv06t0y8 b9802k1zb5l2 9qwph3lqc885 yvb76l3ryzpb
bf1hsq5gbm9b 0dvq4gvy5f5f s914kvccjthq mhnzmndv58bt h04m7sftmtk5 cvh0kqnmzjks kyj825w6vxr8 0j8dkb38jymf
5zg05jnrqmzg pmx7385vm0z1 p4y2931r0pmy 162g24n9sm8p 87lmxddjpxnn bryrpn54npvn kpcyy3yl6r8v r3w8gj1cx65g
8zk0t14kl1m8 04srdy8n8cwl 95wtp412zh3z 3fsrljm3n64g 90yshy009sqy cm6rfz7dzy90
# sonnet-4-6 opus-4-6
7n7xgqws441v fvj2fgqrchsj 65w1yxq40m3l vcp3jwhttwrg tj7zxr47cfx6 q58b2gkv64pw 37smd4qkjv2r
# sonnet-3-5
1y3qgxvtgwj9
# sonnet-3-7
8wbm1h0pk78b mp4tfl9fwdjc
# sonnet-3-7 sonnet-3-5
73x33ml0lcsv 206nlm2l4ny5
# sonnet-4
rypj3860pyv0 4pw74ts6z930 k1tz1gsmm4b1 tfh4xcb9jzn3 zdxjv49ydg0f 61rby25lv6dx 0y0rbk6ml533 s1cd6vc8wms9
tngyvdmbgyws c2hr706h1jhb k00ft02cpx7h w3qrdwqfftm8 905blt29pg7q 6rnn31v3swf9 k4dytzff99l6
# sonnet-4-5
8rg3l7v56ngc svd7kk1vlhmc wvcltv77dcfm rrgvzzm78zln 0750m396cf4p 9qghqkbxtvml yrxt885v63jw cns634h0tfmv
jlg58yl731jj 8d87293jq0mk 55p5hxp0wf3h k01mpjb8k6r4 hf246wspvzdt vknvjsgvplr4 lpfzpqcg3m2s
# sonnet-4-6
v0t3z924dbhg lhws0phdvzz3 xmqkb966qt1h fznql3y9tpn7 mfhmykgrbzt5 t252hkdgt81f 66wxjy8wc8fx 0266tzhrb7rn
tdp33ycsk4rb gtj167mtk9pg v3j5tpfcr3dn 0xc7ybw5wd3x 61lq9gtznd0s krthksf7mfyq 3qnc3g20hgp8
# claude-api
t6v0k97s0802 w3389p5qg7kp htjkfrfnzq12 846yxgg3v8nr s8vj5mn9wvzf 1y63m9yzpjn2 538r2y9cjmhk 5l56lb3k3p1t
hdq52ff34bbk 8166jkm0njby
# claude-api many
d8v3zr02my00 pr6yx3bfr172
# claude-code
3kjy2zn2w2bj rl6pphjrc2r4 58sxy43h7kvf 8rwc17y9kmqz j7lh1qm56hwr 3tyq3gbfj0k6
# claude-code sonnet-4-5
4bvvh93qjl25
# claude-code claude-web
jm3b4jjy2jrt 4hr61fgdzbtc ry83c33qm9kt
# claude-code claude-web claude-api
f00h6l76tsjs 5f418rpyb84x
# claude-code claude-web claude-api claude-console
gr1vrcvz9jd4
# claude-code claude-web claude-console
0ghc53zpsfmt
# claude-code claude-web claude-cowork claude-console
yf48hzysrvl5
# claude-console
833cdm540lld
# claude-cowork
qj05p69fff9h d8r794mwjg8d j6qqhxswnpgw p66ph1brd3zc ftrsh0r62qks
# claude-desktop
z22j49ktx41d z5scppyhphjk q5qk1234v205 pqpgkf52p3tg jbc4ybjk83c6 70jm56f7jlpk d392wcgvxl01 mhxgcgjrjy7k
m05thlr411w6 lgt2850shqzv
# claude-mobile
6rrnsb1y0kbn
# claude-web
4t4qg3vkrz6z 6jd2m42f8mld ccm8hy0pld48 hsgj6gh6rlck 124yr07585k9 vfjv5x6qkd4j 9rt6y2y4gkh1 0kxm85c9w7rw
f4wqmj8rhjsc cjwz4sx4pl5j p88wl8gmb05c 81m3f5p97qkk t2m389x6k1tq 63943gpfb97z ddyyz34c24vt zp9x05pcbwxq
6rw4nd44bqqh d6lxkq6m53yy 55dry9k1s8vg 9zrz07205y1r 2gjynbb7ydph plhlsqf2svt6 54rr0gbh596p ct82mw4kc0kt
2f7kwfs03p6v 9x1dk1mmlkd3 h140lstlzbw7 fmck9hh84rgf h183k7hqb9lk 49cmvxrrk228 qj71q3gqvvlk p0svq4j6sk04
9gm98llzp382 h46s65s799ch 4kv6xfjg5cz2 s5f75jhwjs6g ggjp05h790b3 k1hywp210cxl 0hwfzh2rnn1w kfs1w8vywj9d
6xlfx3mrb8ct t0psk8bxg67z mtwbm879wdqn p8pczg3gxg2k txhq1m8m1qsy 0fzjzpr05v9c hj00j5l0spth 34c8pmy9lb6b
# claude-web sonnet-4
ht5r3583n1cs
# claude-web sonnet-4-6
28hx7gp8hnzw
# claude-web claude-api
713v1h3z2j5k tm75470v3g1b mf6sw0fbyvvf xg2v4m4nc40n 35ff8rq8c6lr 072fdwqt08ps
# claude-web claude-api claude-console
k6gkm2b8cjk9
`;
