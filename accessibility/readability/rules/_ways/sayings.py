"""Figures of speech, and the verbs in them in all their forms. `../sayings.py` says how they are found."""

# What to write instead | words in whose company it is meant as it stands | the saying ; another one.
# OWN is your, my, our, their, his or her. V: a verb in all its forms. a/b: one of them, with _ for a space. (a): may be left out. *: the word that wakes it.
SAYINGS = """
very full | sleeve stitches dress | V:burst/bursting/creaking/coming_apart/falling_apart/full at the *seams
but | left right wrist hold glove | on the other *hand
in turn | left right wrist hold glove | on the one *hand
well looked after | gloves | in (very) safe/good/capable *hands
up to you | hold carry bag gloves baby | in OWN *hands
a problem |  | *stumbling block/blocks
keep to yourself | milk formula sterilise high shelf fridge warm heat | *V:bottle up/it_up/things_up/it_all_up/them_up ; *bottled-up
think about | ship train plane bus ferry flight aircraft | V:take it/this/that/them/these/your_views/views/feedback/comments/your_comments/your_feedback/everything on *board
very happy |  | on *top of the world
do better | bed trolley | *V:raise the bar ; V:set the *bar high/higher/low
too soon to say | pregnancy | *early days
the main point |  | *crux/nub of the matter/it/the_problem/the_issue
a growing danger |  | *ticking time bomb ; time *bomb ; *timebomb
we cannot do it |  | OWN hands *tied
very new | baby | in its/their *infancy
work late |  | V:burn the *midnight oil
use contacts | guitar violin | V:pull some/a_few/the/OWN *strings
very badly |  | like a lead *balloon
do harm | road bridge | V:take its/their/a/a_heavy/a_big/a_huge *toll
make peace |  | V:bury the *hatchet
unwell |  | out of *sorts
tired | battery clock | feel/feels/felt/feeling/are/is/get/gets/bit/very *run down ; *run-down
a hoarse voice | pond | *frog in OWN throat ; *frog in the throat
nearly worn out |  | on OWN/its last *legs
it is safer to ask |  | better *safe than sorry ; better to be *safe than sorry
it is better not to get ill |  | *prevention is better than cure ; *prevention is better than a cure
talk about it |  | V:get it/things/this/that/something/everything off OWN *chest
hard to accept | tablet | hard pill to *swallow
feel wrong | medicine tablet metallic | V:leave a bad/bitter/nasty/sour *taste
blame yourself |  | *V:beat yourself/themselves/himself/herself up ; *beat yourself/myself up ; *V:kick yourself
slowly | stairs crutches crutch stair frame | one/a *step at a time ; *1 step at a time
without trouble |  | V:take it/things/this/that/everything in OWN *stride
lively | tin pan | full of *beans
you can always ask | ward lock fire | *door is always open ; *door is open to
lower | car road | *V:drive down waits/waiting/costs/infections/infection/errors/the/prices/demand/rates
see how it fits | puzzle | V:join/connect the/up_the *dots
care that depends on where you live |  | *postcode lottery
no quick answer |  | magic *wand
what is needed | bus train | just the *ticket
rise fast |  | *sky-rocketed ; *skyrocketed ; *sky-rocketing ; *skyrocketing ; *sky-rocket ; *skyrocket ; *skyrockets
more than people can bear |  | to/at/near/past/reached/reach/reaching *breaking point ; to/at/reached its/their/our *breaking point
good in the end |  | blessing/blessings in *disguise
stop | socket sink bath wall | V:pull the *plug
do more |  | V:go the/that/an extra *mile
keep going |  | *V:hang in there
try | vaccine injection | *V:give it/this/that/things a go/whirl/try/shot
do all we can | spine stretch yoga | V:bend/lean over *backwards
many | snow ice | *thick on the ground ; *thin on the ground
what you think |  | two/2 *pennies'/pennies/cents/penn'orth worth ; two/2 *pennies'/penny's worth ; two/2 *cents' worth ; OWN two *pennies' worth
wait |  | V:sit *tight
goes fast |  | time *flies/flew ; time will *fly
give up hope |  | V:lose *heart
feel hope | tablets medicine | V:take *heart
last until then |  | *V:tide you/us/them/him/her/people over
small things |  | *V:sweat the small stuff
the main points |  | down to brass *tacks ; brass *tacks
it takes time |  | *rome was not built in a day ; *rome wasn't built in a day
act fast |  | V:think on OWN *feet
decide |  | V:make or *break ; makes or *breaks
what matters |  | *name of the game
cost too much | holiday | V:break the *bank
late |  | down to the *wire
get better | curtain tube thread | *V:pull through ; *pulled through
get worse | walk cycling ski road slope | V:go *downhill ; V:go rapidly/steadily/fast *downhill
did it well |  | *nailed it
get worse for a time |  | *V:flare up ; *flare-up ; *flare-ups ; *V:flare up again
upset badly |  | *V:knock you/him/her/me/them/us/people for six ; *V:knock you/him/her/me/them/us/people for 6 ; V:knock you/him/her/me/them/us/people *sideways
discourage | boat | V:take the wind out of OWN *sails
upset | dizzy ear fall | V:throw you/him/her/me/them/us/people off *balance
remove | garden plants | *V:weed out
listen |  | *ear/ears to the ground
without a problem |  | without a *hitch
not told | room lights night | in the *dark about ; kept/keep/keeps/left us/you/them/me/him/her/patients/people/families in the *dark
small things help |  | every little *helps ; every little bit *helps
call | press door reception | V:give us/me/them/him/her/the_team/the_nurse/your_nurse a *bell/shout/buzz/ring
write |  | *V:drop us/me/them/him/her/the_team/the_nurse a line
tell us what you think | nothing | have/has/had/having OWN *say ; have/had the *final say
talk to |  | V:have a *word/quick_word/quiet_word with
understand |  | V:get/come to *grips with
understand | tool door mug | V:get a *handle/grip on
learn |  | V:get the *hang of
very different from |  | a far *cry from
bad things are coming | paint poster | writing is on the *wall
pay for the basics | lamp night bulb | V:keep the *lights on
very busy | road | *snowed under
ask |  | *V:run it/this/that/them/things past/by the/your/our/us/me/a
contact | arm hand shelf | *V:reach out to/for_help
think how they feel | wear insoles laces socks foot feet | in someone/somebody *else's shoes ; in another *person's shoes ; in OWN *shoes
get better | corridor left right street road lift reception ward building | V:turn the/a *corner
change things | beach sea | V:turn/stem the *tide
a step on the way | garden river | *stepping stone/stones ; *stepping-stone/stepping-stones
the main part of | spine | *backbone/cornerstone/bedrock/linchpin/lynchpin/lifeblood/mainstay of
misunderstand | ecg pacemaker | V:get OWN *wires crossed ; *wires crossed
almost went wrong | razor beard | *close call/shave ; near/narrow *squeak/escape
hard to believe |  | *far-fetched ; far *fetched
close to failing | kneel pain floor scrub ice swollen exercise | on its/their *knees ; V:bring to its/their *knees ; on OWN *knees
have nothing left |  | running/run/runs/ran on *empty ; V:run on *fumes
work very well |  | V:fire on all *cylinders ; firing on all *cylinders
decide too soon |  | V:jump to *conclusions/a_conclusion/the_conclusion
in the middle |  | in the *thick of it/things/the
easy for us |  | second *nature
is part of it |  | V:come/go with the *territory
quite different |  | different *kettle of fish
is what its name says |  | does what it says on the *tin ; do what it says on the *tin ; does exactly what it says on the *tin
help later |  | V:stand you/him/her/us/them/people in good *stead
think of patients first |  | V:put the_patient/patients/people/you/families/carers at the *heart of ; V:put *patients first
cannot know the future |  | *crystal ball
can do more than one thing |  | one-trick *pony ; one trick *pony
do several jobs | sun cold | wear/wears/wearing many/two/several/different/lots_of *hats
very kind |  | heart of *gold ; *hearts of gold
a great help |  | *tower of strength ; rough *diamond ; *unsung hero ; *unsung heroes
very upset | stitch garden | at/reach/reached the end of OWN *rope/tether ; at OWN *wits' end ; at OWN *wit's end ; at OWN *wits end ; *tearing/pulling OWN hair out
very upset | stitch garden | hanging/hang/hangs/hung on by a *thread ; hanging by a *thread ; in *bits about ; on *edge ; on *tenterhooks
very upset | stitch garden | on pins and *needles about/until/waiting ; V:shake like a *leaf ; nervous *wreck
hide your feelings |  | V:put on a *brave face ; *brave face
was afraid to do it | milk | *bottled it ; *bottle it
lost control | electric plug nappy traffic-light | V:throw a *wobbly/tantrum/wobbler ; short *fuse ; V:fly off the *handle ; saw *red ; V:see *red ; *V:blow OWN top
lost control | electric plug nappy traffic-light | V:blow a *fuse ; V:hit the *roof ; V:let off *steam ; *screw loose ; off his/her *rocker
lost control | electric plug nappy traffic-light | had/having/have a *meltdown
frighten | fever rigor | gave/give/gives/giving her/him/me/you/them/us the *creeps ; V:make OWN skin *crawl ; *shivers down OWN spine ; *shiver down OWN spine
frighten | fever rigor | *shivers up OWN spine ; heart in OWN *mouth ; heart was in OWN *mouth
feel sad | scan valve cancer | heart *sank ; heart *sinks ; OWN heart *sank/sinks ; *V:break OWN heart ; *broke OWN heart ; *heartbroken ; *heart-broken
feel sad | scan valve cancer | *V:warm OWN heart ; *heart-warming ; *heartwarming ; *lump in OWN throat when ; a *lump came to OWN throat
like sweet food |  | sweet *tooth
eat a lot |  | V:eat like a *horse/pig ; could eat a *horse ; *V:eat OWN words
stop at once | sandwich christmas | cold *turkey
start drinking again |  | off the *wagon
stop |  | V:kick the *habit
healthy | body-shape | in *rude health ; in good/great/bad/poor/tip-top *shape ; *picture of health ; alive and *kicking ; bright-eyed and *bushy-tailed ; on good *form
catch an illness | computer software | *V:come down with ; V:catch a *bug ; caught a *bug ; V:pick up a *bug ; going *around ; doing the *rounds
get rid of | water thermometer | *V:shake it/this/the_cold off
sleep |  | *sleep/slept like a log/baby/top ; V:sleep a *wink ; not a *wink ; dead on OWN *feet ; *shut-eye ; 40 *winks ; out like a *light
think about it until tomorrow | side back stomach bed pillow mattress | *sleep on it/that
be careful | stairs | watch OWN *step ; *mind how you go
do not ask |  | *mind OWN own business ; *none of OWN business
do all of it |  | go/goes/going/went the whole *hog
relax | swollen ankle ankles stool clinic | V:let OWN *hair down ; V:put OWN *feet up ; V:take the weight off OWN *feet ; V:take a *load off
think about | shop | V:take *stock ; *V:weigh up OWN options ; *V:weigh up the options/pros ; pros and *cons
make better | bed body wheelchair | *V:turn things/it/OWN_life around
do not listen |  | V:turn a *deaf ear/blind_eye
always | stairs | every *step of the way
help | wash | *V:lend a hand/OWN_support ; V:give us/me/him/her/them/you a *hand ; *helping hand ; *helping hands ; many *hands make light work
it helps to talk |  | a problem shared is a problem *halved ; a trouble shared is a trouble *halved
say it in plain words |  | *practice makes perfect ; no pain no *gain ; slow and *steady wins the race ; *knowledge is power ; time is a great *healer ; time *heals
say it in plain words |  | *laughter is the best medicine ; an *apple a day ; you are what you *eat ; *where there is a will ; where *there's a will
say it in plain words |  | look before you *leap ; *easy does it ; *all's well that ends well ; *honesty is the best policy ; when in *rome ; the proof of the *pudding
say it in plain words |  | proof is in the *pudding ; variety is the *spice of life ; health is *wealth ; *rome was not built ; *less is more ; first come first *served
say it in plain words |  | there is no *smoke without fire ; a picture is worth a *thousand words
not real | pressure pain | all in OWN *head ; in OWN *mind only
does not matter |  | *neither here nor there
fail |  | V:go *belly up/belly-up/pear-shaped/south/to_pot/to_the_dogs/to_the_wall/to_rack_and_ruin/up_in_smoke ; V:come to *nothing/nought/grief
a question with no answer |  | *moot point ; *vexed question
getting better | bus | road to *recovery ; over the *worst ; over the *hump
much is left to do | bus drive travel walk | *long way to go ; V:come a *long way ; *come a long way
get on well | walk | great *strides ; V:make *inroads ; V:make *headway ; *V:gather pace ; V:gather *momentum ; V:pick up *steam
be stopped | head car bruise | V:hit a/the *wall/brick_wall/buffers/rocks/skids ; V:run into the *sand/sands ; V:grind to a *halt ; V:reach *stalemate
do very well |  | V:hit the *jackpot ; *V:strike gold ; *V:strike it lucky ; V:come up *trumps
do the simple things well |  | get/getting the *basics right ; back to *basics
work together | car seat belt blood arm vaccine injection feet foot compression | *V:pull together ; V:join *forces ; *V:knuckle down ; *buckle up
work together | car seat belt blood arm vaccine injection feet foot compression | V:pull OWN *socks up ; V:roll up OWN *sleeves ; V:put OWN *heads together
work together | car seat belt blood arm vaccine injection feet foot compression | *V:pool OWN resources ; all hands to the *pump
tell of | torch eye pupil lab sample slide cells dentist skin | *V:shine a/the/OWN light on ; V:shine a *spotlight on ; V:put/turn the *spotlight on ; *spotlight on
tell of | torch eye pupil lab sample slide cells dentist skin | V:lift the *lid on ; under the *microscope
look at closely | stitches stitch seam stair lice | *V:unpick this/that/it/the/these/what ; *V:bottom this/it/that/them out ; V:get to the *bottom of
look at closely | stitches stitch seam stair lice | V:kick the *tyres ; fine-tooth *comb
solve |  | V:square the *circle ; V:cut the *knot ; V:cut through the *red_tape/noise
make it last |  | *future-proof/future-proofed/future-proofing ; future *proof
works well | skin | *well-oiled machine ; well *oiled machine ; *tip-top
the first place | house key knock | front *door of ; shop *window for
very tired | fire candle lamp bulb | *burnt out ; *burned out ; *burn-out ; run off OWN *feet ; *rushed off OWN feet ; V:run OWN into the *ground
very tired | fire candle lamp bulb | *stretched to the limit ; at full *stretch
hard | park fair theme bike rose back weights flight | *bumpy ride/road ; *rocky road/ride ; roller *coaster ; *rollercoaster ; *roller-coaster ; no-win *situation
hard | park fair theme bike rose back weights flight | *thorny issue/question/problem ; rough *patch ; *rough ride ; *sticky patch ; a *minefield ; a *maze of
hard | park fair theme bike rose back weights flight | mountain to *climb ; heavy *lifting ; long *haul
free | roof tiles | on the *house
coming soon | shop street road bus walk parcel sea milk turn | on the *horizon ; around the *corner ; round the *corner ; in the *offing ; in the *wings
coming soon | shop street road bus walk parcel sea milk turn | on OWN *doorstep ; on the *doorstep
offered |  | up for *grabs
easy to see | tape tube oxygen moustache swab | under OWN *noses/nose ; *plain as day ; *clear as day ; clear as *mud ; *stare/staring/stares you/us/them in the face
easy to see | tape tube oxygen moustache swab | *crystal clear
hard to understand | arms shirt hands blanket lift | all *greek to me ; double *dutch ; clear as *mud ; over OWN *head/heads ; goes over OWN *heads ; *mumbo jumbo
hard to understand | arms shirt hands blanket lift | *gobbledegook ; *gobbledygook
in a straight line |  | as the *crow flies
explain | door tunnel corridor | *V:talk/walk you/him/her/them/us/me/people/patients through ; *V:run through the/your/OWN/a/some/what
speak of | skin screen | *V:touch on/upon the/your/this/that/these/some/how/what/it
wait for us |  | *bear with us/me
be ready to think again |  | open *mind ; *open-minded ; V:keep an open *mind
go on | leg arm | *keep up the good work ; *V:soldier on ; *V:plough on ; *V:press on with ; *V:stick at it ; *V:stick with it
tell us | car form photo camera | V:keep us/me/you/them/him/her *posted ; V:keep us/you/them/me in the *picture ; *V:fill you/us/me/them in on
begin | shoes boots football bed lift plane match | V:get *under way ; V:set the *wheels in motion ; from the *get-go ; V:get *cracking ; V:take the *plunge
pass the time |  | *V:kill time
do nothing about it | playground | V:let it/things/this *slide ; *V:kick the can down the road
you feel well again | bus train bike | back to OWN old *self ; back in the *saddle ; back in OWN own *skin ; back in *action
hope | lungs scan x-ray inhaler puff floor | V:cross OWN *fingers ; V:touch *wood
a lot to do | food eat meal shopping wall bags | too much on OWN *plate ; enough on OWN *plate ; V:spin *plates ; up to OWN *eyes/neck/ears in
a lot to do | food eat meal shopping wall bags | *V:juggle work/jobs/care/caring/family ; up *against it ; up to the *wire
tell the truth | bath sheets | V:come *clean ; V:make a clean *breast ; *V:spill the beans ; *warts and all ; V:call a *spade a spade ; straight from the *shoulder
tell the truth | bath sheets | *level with you ; V:pull no *punches
unfair |  | one *rule for ; *uneven playing field ; V:move the *goalposts/goal-posts ; *stacked against
too expensive | shop label | cost/costs a *fortune/bomb/packet ; *daylight robbery ; V:pay through the *nose ; a king's *ransom ; *steep price ; price *tag
cheap | allergy eat nuts | *dirt cheap ; *dirt-cheap ; for a *song ; for *peanuts ; next to *nothing ; a *snip at
easy | sea wind cool | a *breeze ; *child's play ; *walk in the park ; a *doddle ; a *cinch ; like falling off a *log ; no *sweat ; home and *dry
not safe to say | lake children | V:stick OWN *neck out ; V:play with *fire ; *V:tempt fate ; *V:push OWN luck ; V:chance OWN *arm ; V:live on *borrowed time
not safe to say | lake children | on *borrowed time ; *V:dice with death
a bad sign |  | *warning shot ; shot across the *bows ; the thin end of the *wedge
a chance | sting plant fire key handle lock | *V:strike while the iron is hot ; *V:seize the day/moment ; V:grasp the *nettle ; *V:jump at the chance
a chance | sting plant fire key handle lock | a crack of the *whip ; bite of the *cherry ; second *bite ; open the *door to ; *opens the door to
"""
VERBS = """
beat beats beating, bend bends bent bending, blow blows blew blowing, bottle bottles bottled bottling, bottom bottoms bottomed bottoming,
break breaks broke broken breaking, bring brings brought bringing, burn burns burned burnt burning, burst bursts bursting, bury buries buried burying,
call calls called calling, catch catches caught catching, chance chances chanced chancing, come comes came coming, connect connects connected connecting,
cross crosses crossed crossing, cut cuts cutting, dice dices diced dicing, drive drives drove driving, drop drops dropped dropping, eat eats ate eaten eating,
fill fills filled filling, fire fires fired firing, flare flares flared flaring, fly flies flew flying, gather gathers gathered gathering, get gets got getting,
give gives gave given giving, go goes went gone going, grasp grasps grasped grasping, grind grinds ground grinding, hang hangs hung hanging, have has had having,
hit hits hitting, join joins joined joining, juggle juggles juggled juggling, jump jumps jumped jumping, keep keeps kept keeping, kick kicks kicked kicking,
kill kills killed killing, knock knocks knocked knocking, knuckle knuckles knuckled knuckling, lean leans leaned leaning, leave leaves left leaving,
lend lends lent lending, let lets letting, lift lifts lifted lifting, live lives lived living, lose loses lost losing, make makes made making,
move moves moved moving, pay pays paid paying, pick picks picked picking, play plays played playing, plough ploughs ploughed ploughing, pool pools pooled pooling,
press presses pressed pressing, pull pulls pulled pulling, push pushes pushed pushing, put puts putting, raise raises raised raising, reach reaches reached,
roll rolls rolled rolling, run runs ran running, see sees saw seeing, seize seizes seized seizing, set sets setting, shake shakes shook shaking,
shine shines shone shining, sit sits sat sitting, sleep sleeps slept sleeping, soldier soldiers soldiered soldiering, spill spills spilled spilt spilling,
spin spins spun spinning, square squares squared squaring, stand stands stood standing, stem stems stemmed stemming, stick sticks stuck sticking,
strike strikes struck striking, sweat sweats sweating, take takes took taken taking, talk talks talked talking, tempt tempts tempted tempting,
think thinks thought thinking, throw throws threw thrown throwing, tide tides tided, touch touches touched touching, turn turns turned turning,
unpick unpicks unpicked unpicking, walk walks walked walking, warm warms warmed warming, weed weeds weeded weeding, weigh weighs weighed weighing
"""
