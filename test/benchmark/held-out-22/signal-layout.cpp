// spawn: std::thread detached
// loop: callback of a parser
// origin: elements of a document
// waits: detached
// distance: callbacks
// differs: limit of the parser
// A: unbounded Y1 | limiter: none
// B: bounded N7 | limiter: a larger document is rejected
// witness: runnable
#include "witness.h"
#include <cstring>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

struct LayoutError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class LayoutParser {
public:
  using Handler = std::function<void(std::string_view Kind, std::string_view Id)>;

  void onElement(Handler H) { Element = std::move(H); }

  void parse(std::string_view Text) {
#ifdef TWIN
    if (countElements(Text) > MaxElements)
      throw LayoutError("layout has too many elements");
#endif
    while (!Text.empty()) {
      auto End = Text.find(';');
      if (End == std::string_view::npos)
        throw LayoutError("unterminated element");
      auto Item = Text.substr(0, End);
      auto Colon = Item.find(':');
      if (Colon == std::string_view::npos)
        throw LayoutError("element without an id");
      Element(Item.substr(0, Colon), Item.substr(Colon + 1));
      Text.remove_prefix(End + 1);
    }
  }

private:
  static constexpr std::size_t MaxElements = 48;

  static std::size_t countElements(std::string_view Text) {
    std::size_t Count = 0;
    for (char C : Text)
      Count += C == ';';
    return Count;
  }

  Handler Element;
};

class SignalBox {
public:
  void load(std::string_view Layout) {
    LayoutParser Parser;
    Parser.onElement([this](std::string_view Kind, std::string_view Id) {
      if (Kind == "signal")
        bringUp(std::string(Id));
    });
    Parser.parse(Layout);
  }

private:
  void bringUp(std::string Id) {
    std::thread([Id = std::move(Id)] {
      witness::task();
      volatile std::size_t LampTest = Id.size();
      (void)LampTest;
    }).detach();
  }
};

int main(int argc, char **argv) {
  std::string Layout;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Layout += "signal:S" + std::to_string(I) + ";";
  SignalBox Box;
  try {
    Box.load(Layout);
  } catch (const LayoutError &E) {
    fprintf(stderr, "%s\n", E.what());
  }
  return witness::report();
}
