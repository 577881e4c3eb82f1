// What index.html loads: the root element and all it is made of.

import "./views/page";
