// spawn: std::thread detached
// loop: callback of a parser
// origin: items of an XML feed
// limiter: check of the number of running fetches
// waits: detached
// distance: callback
// differs: what checks the number
// A: unbounded Y7 | limiter: assertion
// B: bounded N9 | limiter: item dropped
// flags: -DNDEBUG
// witness: runnable
#include "witness.h"
#include <atomic>
#include <cassert>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

class FeedParser {
public:
  using ItemCallback = std::function<void(std::string_view)>;

  void onItem(ItemCallback C) { Callback = std::move(C); }

  bool parse(std::string_view Xml) const {
    while (!Xml.empty()) {
      auto Open = Xml.find("<item>");
      if (Open == Xml.npos)
        return true;
      auto Close = Xml.find("</item>", Open);
      if (Close == Xml.npos)
        return false;
      Callback(Xml.substr(Open + 6, Close - Open - 6));
      Xml.remove_prefix(Close + 7);
    }
    return true;
  }

private:
  ItemCallback Callback;
};

class ImageFetcher {
public:
  void attach(FeedParser &P) {
    P.onItem([this](std::string_view Url) { fetch(std::string(Url)); });
  }

  int dropped() const { return Dropped; }

private:
  static constexpr int MaxRunning = 15;

  void fetch(std::string Url) {
#ifdef TWIN
    if (Running >= MaxRunning) {
      ++Dropped;
      return;
    }
#else
    assert(Running < MaxRunning);
#endif
    ++Running;
    std::thread([this, Url = std::move(Url)] {
      witness::task();
      Bytes += Url.size();
      --Running;
    }).detach();
  }

  std::atomic<int> Running = 0;
  std::atomic<std::size_t> Bytes = 0;
  int Dropped = 0;
};

int main(int argc, char **argv) {
  std::string Xml = "<rss>";
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Xml += "<item>https://news.example/" + std::to_string(I) + ".jpg</item>";
  FeedParser Parser;
  static ImageFetcher Fetcher;
  Fetcher.attach(Parser);
  Parser.parse(Xml + "</rss>");
  return witness::report();
}
