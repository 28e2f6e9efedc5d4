"""Pages to read: home, lessons, words, stories, and the pages about the site."""

from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from modules.light.cookies import set_cookie
from modules.light.door import Doorway
from modules.light.taking import inside
from modules.pages import about_us, easy, finish, helping, home, lesson, notfound, pictures, sampler, stories, words
from modules.pages.identity import PLACE, write_places
from modules.pages.visit import Page, Visit


class Reading:
    """Handlers for pages that only show."""

    def __init__(self, door: Doorway) -> None:
        self.door = door
        self.house = door.house

    async def home(self, request: Request) -> Response:
        return await self.door.show(request, partial(home.home_page, self.house), door="light")

    async def module(self, request: Request) -> Response:
        """A module's own address opens its first page."""
        name = request.path_params["module"]
        module = self.house.edition("").modules.get(name)
        if module is None:
            return await self.missing(request)
        return RedirectResponse(f"/read/{name}/{module.lessons[0].slug}", 307)

    async def lesson(self, request: Request) -> Response:
        module, slug = request.path_params["module"], request.path_params["page"]
        path, just_saved = request.query_params.get("path", "")[:80], request.query_params.get("saved", "")[:80]
        shown: list[tuple[Visit, Page]] = []

        def make(visit: Visit) -> Page:
            page = lesson.lesson_page(self.house, visit, module, slug, path, just_saved=just_saved)
            shown.append((visit, page))
            return page

        response = await self.door.show(request, make, door="light")
        if response.status_code == 200 and shown:
            visit, page = shown[0]
            self.remember(request, response, visit, page.place, path)
        return response

    def remember(self, request: Request, response: Response, visit: Visit, place: str, path: str) -> None:
        """The page this person is on, and that it was read: with their things if they have saved any, else only on their device."""
        if visit.learner:
            self.house.turned(visit.learner, place, path)
        else:
            set_cookie(request, response, PLACE, write_places(visit.seen, place), visit.shared)

    async def finish(self, request: Request) -> Response:
        path, saved = request.query_params.get("path", "")[:80], "saved" in request.query_params
        return await self.door.show(request, lambda visit: finish.finish_page(self.house, visit, request.path_params["module"], path, saved))

    async def contents(self, request: Request) -> Response:
        return await self.door.show(request, partial(home.contents_page, self.house))

    async def words(self, request: Request) -> Response:
        ask = request.query_params
        return await self.door.show(
            request, lambda visit: words.words_page(self.house, visit, ask.get("find", "")[:80], ask.get("letter", "")[:1], ask.get("topic", "")[:40], "short" in ask, "all" in ask)
        )

    async def word(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: words.word_page(self.house, visit, request.path_params["word"]))

    async def picture(self, request: Request) -> Response:
        back = inside(request.query_params.get("back", ""))
        return await self.door.show(request, lambda visit: pictures.picture_page(self.house, visit, request.path_params["picture"], back))

    async def chart(self, request: Request) -> Response:
        back, names = inside(request.query_params.get("back", "")), request.path_params
        return await self.door.show(request, lambda visit: pictures.chart_page(self.house, visit, names["module"], names["chart"], back))

    async def easy(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: easy.easy_page(self.house, visit, request.path_params["module"]))

    async def stories(self, request: Request) -> Response:
        return await self.door.show(request, partial(stories.stories_page, self.house))

    async def story(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: stories.story_page(self.house, visit, request.path_params["story"]))

    async def mine(self, request: Request) -> Response:
        return await self.door.show(request, partial(finish.mine_page, self.house))

    async def help(self, request: Request) -> Response:
        return await self.door.show(request, partial(helping.help_page, self.house))

    async def privacy(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: helping.plain_page(self.house, visit, "privacy"))

    async def accessibility(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: helping.plain_page(self.house, visit, "accessibility"))

    async def about(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: helping.plain_page(self.house, visit, request.path_params["page"]))

    async def about_us(self, request: Request) -> Response:
        return await self.door.show(request, partial(about_us.about_us_page, self.house))

    async def about_us_topic(self, request: Request) -> Response:
        return await self.door.show(request, lambda visit: about_us.topic_page(self.house, visit, request.path_params["topic"][:80]))

    async def style(self, request: Request) -> Response:
        return await self.door.show(request, partial(sampler.style_page, self.house))

    async def missing(self, request: Request) -> Response:
        return await self.door.show(request, partial(notfound.not_found, self.house))
