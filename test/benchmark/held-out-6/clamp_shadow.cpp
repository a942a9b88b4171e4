// trap: D7 T25
// spawn: std::thread detached
// loop: index
// origin: number in a parsed header
// waits: detached
// distance: same function
// differs: bounds of std::clamp
// A: unbounded Y3 | limiter: clamp to the announced size
// B: bounded N11 | limiter: clamp to 30
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>

struct Header {
  long parts = 0;
  long length = 0;
};

static Header parse(const char *text) {
  Header h;
  if (const char *p = std::strstr(text, "parts="))
    h.parts = std::strtol(p + 6, nullptr, 10);
  if (const char *p = std::strstr(text, "length="))
    h.length = std::strtol(p + 7, nullptr, 10);
  return h;
}

static void download(long part) {
  witness::task();
  if (part < 0)
    std::puts("negative part");
}

void onHeader(const char *text) {
  const Header h = parse(text);
#ifdef TWIN
  const long n = std::clamp(h.parts, 1L, 30L);
#else
  const long n = std::clamp(h.parts, 1L, std::max(1L, h.length));
#endif
  for (long part = 0; part < n; ++part)
    std::thread(download, part).detach();
}

int main(int argc, char **argv) {
  const std::string n = std::to_string(witness::size(argc, argv));
  onHeader(("parts=" + n + " length=" + n + "0").c_str());
  return witness::report();
}
