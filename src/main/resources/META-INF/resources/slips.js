// Without it there is still the browser's own way to print.
const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());
