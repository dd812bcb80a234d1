// Without this script the browser's own way to print remains.
const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());
