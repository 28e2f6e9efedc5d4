"""A listener is told what a reader sees: which answer it is, that there is a picture, where a sentence ends."""

from markupsafe import Markup

from accessibility.formats.ebook.xhtml import Pictures, tree_of, written
from accessibility.formats.narration.script import Line, Script

SAY = {
    "formats.audio-picture": "Picture: {alt}",
    "formats.audio-answer": "Answer {number}:",
    "formats.audio-answers": "There are {count} answers.",
    "formats.audio-think": "Stop here to think.",
}


def say(key: str, /, **filled: object) -> str:
    return SAY[key].format(**filled)


def read(html: str) -> tuple[list[Line], str]:
    body = tree_of(Markup(html), Pictures())
    return Script(say).read(body), written(body)  # type: ignore[arg-type]


def said(html: str) -> list[str]:
    return [line.say for line in read(html)[0]]


def test_each_sentence_is_one_line_with_a_place_of_its_own() -> None:
    lines, page = read("<h1>Hello</h1><p>It is 6.5 km to Dr. Ali. We go <b>now</b>. Are you well?</p>")
    assert ["Hello", "It is 6.5 km to Dr. Ali.", "We go now.", "Are you well?"] == [line.say for line in lines]
    assert len({line.place for line in lines}) == len(lines)
    assert all(page.count(f'id="{line.place}"') == 1 for line in lines)
    assert "<b>now</b>." in page


def test_nothing_of_the_page_is_lost_when_its_sentences_get_places() -> None:
    text = "Ask <a href='#a'>the team. They know</a> more. (Or not.) “Yes,” she said. <em>Why?</em>"
    _, page = read(f"<p>{text}</p>")
    flat = "".join(part.partition(">")[2] for part in page.split("<"))
    assert "Ask the team. They know more. (Or not.) “Yes,” she said. Why?" == flat


def test_a_quiet_moment_follows_each_and_is_longer_after_a_heading() -> None:
    lines, _ = read("<h2>One</h2><p>Two. Three.</p>")
    assert lines[0].pause > lines[2].pause > lines[1].pause > 0


def test_a_picture_is_said_with_its_words() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>no</title></svg>'
    assert ["Picture: Two people", "Next."] == said(f'<div class="drawing" role="img" aria-label="Two people">{svg}</div><p>Next.</p>')


def test_answers_and_steps_are_counted_and_points_are_not() -> None:
    assert ["There are 2 answers. Answer 1: Go", "Answer 2: Stay"] == said('<ul class="to-tick"><li>Go</li><li>Stay</li></ul>')
    assert ["3. Wash.", "4. Dry.", "Well."] == said('<ol start="3"><li>Wash.</li><li>Dry. Well.</li></ol>')
    assert ["Tea", "Milk"] == said("<ul><li>Tea</li><li><p>Milk</p></li></ul>")


def test_a_table_is_read_row_by_row_with_the_names_of_its_columns() -> None:
    chart = '<table><tr><th scope="col">Week</th><th scope="col">Days</th></tr><tr><th scope="row">Week 1</th><td>27</td></tr></table>'
    assert ["Week 1", "Days: 27"] == said(chart)
    table = "<table><thead><tr><th>Who</th><th>When</th></tr></thead><tbody><tr><td>Ali</td><td>Noon. Sharp.</td></tr></tbody></table>"
    assert ["Who: Ali", "When: Noon.", "Sharp."] == said(table)


def test_sources_ways_past_and_lines_to_write_on_are_not_read() -> None:
    assert ["Yes."] == said(
        '<details class="sources"><summary>S</summary></details><p class="ways">Skip</p><p class="address">Find it: https://films.example.org</p><p aria-hidden="true">x</p><p>…</p><p>Yes.</p>'
    )


def test_a_link_over_two_sentences_stays_one_line() -> None:
    assert ["See our page. It helps.", "Bye."] == said("<p>See <a href='#x'>our page. It helps.</a> Bye.</p>")


def test_before_the_reasons_there_is_time_to_think_and_each_says_which_answer_it_is_for() -> None:
    reason = '<li><p class="fits">Fits</p><p class="said">Go</p><p>It helps.</p></li>'
    lines, _ = read(
        f'<ul class="to-tick"><li>Go</li></ul><div class="opened reasons"><p class="opened-title">What fits, and why</p><ul class="because">{reason}{reason}</ul></div>'
    )
    assert ["Stop here to think. What fits, and why", "Fits", "Answer 1: Go", "It helps.", "Fits", "Answer 2: Go", "It helps."] == [line.say for line in lines][1:]
    assert 2 == lines[0].pause


def test_what_stands_on_every_page_is_not_said_on_every_page() -> None:
    assert ["Page 2 of 9.", "Hello"] == said('<p class="place">Welcome. Page 2 of 9.</p><h1>Hello</h1><p class="checked">Checked on 1 May</p>')
    assert ["Now", "Checked on 1 May"] == said('<aside><p>Now</p><p class="checked">Checked on 1 May</p></aside>')


def test_of_an_easy_read_line_its_sentence_is_said_and_not_its_picture() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'
    assert ["You are welcome."] == said(f'<div class="easy"><div class="drawing" role="img" aria-label="A hand">{svg}</div><p>You are welcome.</p></div>')


def test_each_language_is_said_by_its_own_voice() -> None:
    body = tree_of(Markup('<h2><span lang="cy">Rhywbeth i roi cynnig arno</span></h2><p>Ask <i lang="fr">Ça va</i>? Yes.</p><ul class="to-tick"><li>Go</li></ul>'), Pictures())
    lines = Script(say, "en", "cy", lambda text, language: f"{language}:{text.strip()}").read(body)  # type: ignore[arg-type]
    assert ((("cy:Rhywbeth i roi cynnig arno", "cy"),), (("en:Ask", "en"), ("fr:Ça va", "fr")), (("en:Yes.", "en"),)) == tuple(line.parts for line in lines[:3])
    assert (("cy:There are 1 answers. Answer 1:", "cy"), ("en:Go", "en")) == lines[3].parts
