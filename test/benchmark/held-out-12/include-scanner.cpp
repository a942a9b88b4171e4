// spawn: std::async
// loop: range-for
// origin: headers named by a source text
// limiter: none
// waits: get after the loop
// distance: member function
// differs: launch policy
// A: unbounded Y1 | limiter: none
// B: bounded N10 | limiter: deferred, each runs when its result is asked for
// witness: runnable
#include "witness.h"
#include <filesystem>
#include <future>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace scan {

struct HeaderInfo {
  std::string Path;
  std::size_t Bytes = 0;
  bool Guarded = false;
};

class IncludeScanner {
public:
  explicit IncludeScanner(std::filesystem::path Root) : Root(std::move(Root)) {}

  std::vector<HeaderInfo> scan(const std::string &Source) {
    std::vector<std::future<HeaderInfo>> Pending;
    for (const std::string &Name : includesOf(Source)) {
#ifndef TWIN
      constexpr auto Policy = std::launch::async;
#else
      constexpr auto Policy = std::launch::deferred;
#endif
      Pending.push_back(std::async(Policy, &IncludeScanner::inspect, this, Name));
    }
    std::vector<HeaderInfo> Found;
    for (auto &Header : Pending)
      Found.push_back(Header.get());
    return Found;
  }

private:
  static std::set<std::string> includesOf(const std::string &Source) {
    std::set<std::string> Names;
    std::istringstream Lines(Source);
    std::string Line;
    while (std::getline(Lines, Line)) {
      const auto Open = Line.find('"');
      const auto Close = Line.rfind('"');
      if (Line.starts_with("#include") && Open != std::string::npos && Close > Open)
        Names.insert(Line.substr(Open + 1, Close - Open - 1));
    }
    return Names;
  }

  HeaderInfo inspect(const std::string &Name) const {
    witness::task();
    HeaderInfo Info{(Root / Name).string()};
    std::error_code Missing;
    const auto Size = std::filesystem::file_size(Info.Path, Missing);
    Info.Bytes = Missing ? 0 : Size;
    Info.Guarded = Name.ends_with(".h");
    return Info;
  }

  std::filesystem::path Root;
};

} // namespace scan

int main(int argc, char **argv) {
  std::string Source;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Source += "#include \"part" + std::to_string(I) + ".h\"\n";
  scan::IncludeScanner Scanner("/usr/src/editor");
  Scanner.scan(Source);
  return witness::report();
}
