"""What one phone takes home. The summary for everyone has a page of its own."""

from modules.live.items import texts_of
from modules.live.state import Room
from modules.live.views import wall_view
from modules.pages.frame import framed
from modules.pages.house import House
from modules.pages.rooms.style import room_style_name
from modules.pages.visit import Page, Visit


def after_page(house: House, visit: Visit, room: Room, code: str, phone: str) -> Page:
    edition = house.edition(room.plan.language)
    promises = [given for stage in room.plan.stages if stage.kind == "promise" if phone and (given := room.given(stage.address, phone))]
    texts = [(name, text) for given in promises for name, text in texts_of(given).items() if name in ("will", "need")]
    return framed(
        house, visit, edition, "rooms/after.html", edition.say("room.after", title=room.plan.title),
        code=code, texts=texts, words=wall_view(room).words, contact=room.plan.care.contact, style=room_style_name(),
    )  # fmt: skip
