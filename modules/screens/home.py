"""Home."""

from modules.pages.home import home_page
from modules.screens.parts.stage import show
from modules.screens.parts.visitor import this_visit, words

visit = this_visit("/")
show(home_page(words(), visit), visit)
