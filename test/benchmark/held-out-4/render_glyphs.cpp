// spawn: std::thread
// loop: range-for over a string
// origin: string parameter
// waits: join after the loop
// distance: same function
// differs: what checks the size
// A: unbounded Y7 | limiter: a check that only debug builds make
// B: bounded N7 | limiter: a check that every build makes
// witness: runnable
#include "witness.h"
#include <map>
#include <string>
#include <thread>
#include <vector>

#ifdef GLYPH_DEBUG
#define DCHECK(condition) ((condition) ? (void)0 : abort())
#else
#define DCHECK(condition) ((void)sizeof(condition))
#endif

struct Bitmap {
  int width = 0;
  std::vector<unsigned char> rows;
};

class GlyphCache {
public:
  static constexpr std::size_t kMaxText = 60;

  bool prepare(const std::u32string &text) {
#ifdef TWIN
    if (text.size() > kMaxText)
      return false;
#else
    DCHECK(text.size() <= kMaxText);
#endif
    std::vector<std::thread> rasterizers;
    for (char32_t character : text) {
      Bitmap &bitmap = glyphs_[character];
      rasterizers.emplace_back([&bitmap] {
        witness::task();
        bitmap.width = 12;
      });
    }
    for (std::thread &rasterizer : rasterizers)
      rasterizer.join();
    return true;
  }

private:
  std::map<char32_t, Bitmap> glyphs_;
};

int main(int argc, char **argv) {
  std::u32string text;
  for (std::size_t n = witness::size(argc, argv); n > 0; --n)
    text.push_back(static_cast<char32_t>(0x4e00 + n));
  GlyphCache cache;
  if (!cache.prepare(text))
    fprintf(stderr, "text is too long\n");
  return witness::report();
}
