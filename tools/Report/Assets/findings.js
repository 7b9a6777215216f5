// A page without drawn charts: only its language changes, and its contents start closed where the screen is small.
if (matchMedia("(max-width: 900px)").matches) { document.getElementById("contents").open = false; }
R.listenToLanguage();
R.setLanguage(R.firstLanguage());
