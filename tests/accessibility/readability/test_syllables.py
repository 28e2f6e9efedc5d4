"""Syllables, by ear: words syllabified by hand in British English, a full stop between syllables."""

from accessibility.readability.syllables import count

EVERYDAY = """
wa.ter ta.ble peo.ple moth.er fa.ther lit.tle ev.ery.one mon.ey hap.py car.ry worr.y worr.ied stud.y.ing play.er play.ing e.nough a.bout be.fore aft.er tak.en
giv.en o.pen cit.y pret.ty win.dow yel.low to.mor.row hol.i.day fam.i.ly im.por.tant re.mem.ber to.geth.er an.oth.er u.su.al.ly dif.fi.cult eas.i.er hap.pi.est
care care.ful care.less.ly hope.ful.ly home home.less house.hold life.style bed.time some.times some.one some.thing state.ment man.age.ment im.prove.ment ag.ree.ment
set.tled hand.led want.ed need.ed helped walked called watched box.es nurs.es chang.es takes makes likes wash.es pla.ces bus.es reach.es clothes
cen.tre li.tre me.tre thea.tre co.lour be.hav.iour fa.vour.ite neigh.bour or.gan.ise rea.lise trav.el.ling pro.gramme cheque queue
na.tion spe.cial re.gion mil.lion un.ion o.pin.ion ques.tion sta.tion pa.tient an.cient sci.ence qui.et di.et cli.ent re.act cre.ate ar.e.a i.de.a
mu.si.cian de.li.cious pre.vi.ous se.ri.ous va.ri.ous sit.u.a.tion grad.u.al ac.tu.al.ly an.nu.al e.val.u.ate con.tin.ue con.tin.u.ous in.flu.ence flu.id ru.in
bi.ol.o.gy ra.di.o vid.e.o the.o.ry ge.og.ra.phy rhyth.m au.tis.m spas.m rea.son sea.son league tongue vague ar.gue val.ue res.cue is.sue
through though thought straight stretched scratched breathe breath young school friend field piece guide guess build fruit suit
eight.een thir.ty fif.ty hun.dred thou.sand Jan.u.a.ry Feb.ru.a.ry A.pril Ju.ly Wednes.day Sat.ur.day Eng.land
in.for.ma.tion com.mu.ni.ca.tion u.ni.ver.si.ty op.por.tu.ni.ty re.spon.si.bil.i.ty re.li.a.ble so.ci.e.ty va.ri.e.ty anx.i.e.ty re.al.i.ty com.fort.a.ble
be.ing see.ing do.ing go.ing be.yond year yes eye eyes toe shoe does doz.en young.er law.yer buy.er pow.er flow.er
"""
HEALTH = """
hae.mo.glo.bin oe.soph.a.gus an.aes.the.tist an.aes.thet.ic an.aes.the.si.a di.a.be.tes di.a.bet.ic di.arr.hoe.a pneu.mo.ni.a asth.ma bron.chi.tis ar.thri.tis
ap.point.ment med.i.ca.tion med.i.cine doc.tor nurse hos.pi.tal sur.geon sur.ger.y phy.si.cian phar.ma.cist phar.ma.cy pre.scrip.tion re.cep.tion.ist con.sult.ant
par.a.ce.ta.mol i.bu.pro.fen an.ti.bi.ot.ic an.ti.co.ag.u.lant pen.i.cil.lin in.su.lin ster.oid vac.cine vac.ci.na.tion in.jec.tion in.fec.tion in.hal.er
can.cer tu.mour tis.sue mus.cle an.kle shoul.der stom.ach ab.do.men kid.ney liv.er blad.der lung throat heart mouth teeth tongue
my.o.car.di.al car.di.ol.o.gist psy.chi.a.trist psy.chol.o.gy phys.i.o.ther.a.pist ra.di.og.ra.pher phle.bot.o.my en.dos.co.py co.lon.os.co.py bi.op.sy
preg.nant preg.nan.cy mid.wife mid.wives ba.by la.bour cae.sar.e.an pae.di.at.ric foe.tus oes.tro.gen men.o.pause mis.car.riage breast.feed.ing
blood pres.sure pulse tem.per.a.ture fe.ver cough head.ache headaches nau.se.a diz.zy tired tired.ness pain pain.ful swol.len bruise
al.ler.gy al.ler.gic re.ac.tion symp.tom di.ag.nose di.ag.no.sis treat.ment re.cov.er.y re.hab.il.i.ta.tion res.pi.ra.to.ry car.di.o.vas.cu.lar
leu.kae.mi.a a.nae.mi.a oe.de.ma hae.mor.rhage i.schae.mi.a gy.nae.col.o.gy or.tho.pae.dic gas.tro.en.te.ri.tis hy.per.ten.sion cho.les.te.rol
de.men.tia alz.hei.mer de.press.ion anx.ious stroke sei.zure ep.i.lep.sy mi.graine mus.cu.lo.skel.e.tal mul.ti.dis.ci.pli.na.ry safe.guard.ing
care.giv.er well.be.ing wheel.chair out.pa.tient in.pa.tient am.bu.lance e.mer.gen.cy tri.age re.fer.ral dis.charge com.plaint con.sent
cath.e.ter can.nu.la ve.nous ar.te.ry vein cap.il.la.ry im.mune im.mu.ni.ty vi.rus bac.te.ri.a co.ro.na.vi.rus ec.ze.ma psor.i.a.sis acne
"""
OTHER = {
    "ECG": 3, "NHS": 3, "MRI": 3, "GP": 2, "GPs": 2, "WHO": 5, "A&E": 3, "COVID-19": 4, "COVID": 2, "NICE": 1, "AIDS": 1, "MRSA": 4, "HIV": 3, "STOP": 1,
    "2026": 5, "1999": 5, "1900": 4, "2005": 5, "1,000": 3, "100": 3, "365": 7, "7": 2, "0": 2, "6.5": 3, "66%": 5, "10": 1, "21st": 3, "1st": 1, "50mg": 5, "5ml": 5, "5pm": 3,
    "5:30pm": 5, "0800": 7, "don't": 1, "don’t": 1, "didn't": 2, "couldn't": 2, "isn't": 2, "can't": 1, "you'll": 1, "it'll": 2, "they're": 1, "we've": 1, "could've": 2, "I'm": 1,
    "mother's": 2, "nurse's": 2, "boss's": 2, "patients'": 2, "and/or": 2, "mini-stroke": 3, "e.g": 2, "café": 2, "naïve": 2, "Dr": 2, "Mrs": 2, "self-care": 2, "X-ray": 2,
}  # fmt: skip
_EASY_TO_MISTAKE = {"acne": 2, "headaches": 2}  # written without stops above


def _by_hand() -> dict[str, int]:
    said = {word.replace(".", ""): word.count(".") + 1 for word in (EVERYDAY + HEALTH).split()}
    return {**said, **_EASY_TO_MISTAKE, **OTHER}


def test_words_are_counted_as_they_are_said() -> None:
    by_hand = _by_hand()
    wrong = {word: (said, count(word)) for word, said in by_hand.items() if said != count(word)}
    assert len(by_hand) >= 300
    assert {} == wrong


def test_capitals_at_the_start_change_nothing() -> None:
    assert count("appointment") == count("Appointment") == 3


def test_whatever_comes_has_a_syllable() -> None:
    assert all(count(word) >= 1 for word in ("x", "&", "%", "zzz", "ö", "ت", "e", "ed", "es", "'"))
