// spawn: std::async
// loop: std::transform over a directory iterator
// origin: directory entries
// limiter: number of files taken
// waits: get after the loop
// distance: lambda
// differs: whether the list is cut
// A: bounded N11 | limiter: at most twelve files in one call
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <future>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

namespace fs = std::filesystem;

struct CookedAsset {
  std::string Name;
  std::uintmax_t Bytes = 0;
};

class AssetCooker {
public:
  explicit AssetCooker(fs::path Source) : Source(std::move(Source)) {}

  std::vector<CookedAsset> cook() const {
    std::vector<fs::path> Files = stale();
    std::sort(Files.begin(), Files.end());
#ifndef TWIN
    if (Files.size() > PerCall)
      Files.resize(PerCall);
#endif
    std::vector<std::future<CookedAsset>> Cooking;
    std::transform(Files.begin(), Files.end(), std::back_inserter(Cooking), [](const fs::path &File) {
      return std::async(std::launch::async, cookOne, File);
    });
    std::vector<CookedAsset> Result;
    Result.reserve(Cooking.size());
    for (auto &Asset : Cooking)
      Result.push_back(Asset.get());
    return Result;
  }

private:
  static constexpr std::size_t PerCall = 12;

  std::vector<fs::path> stale() const {
    std::vector<fs::path> Files;
    std::error_code Error;
    for (const auto &Entry : fs::directory_iterator(Source, Error))
      if (Entry.is_regular_file() && Entry.path().extension() == ".png")
        Files.push_back(Entry.path());
    return Files;
  }

  static CookedAsset cookOne(const fs::path &File) {
    witness::task();
    return {File.stem().string() + ".tex", fs::file_size(File) * 4};
  }

  fs::path Source;
};

int main(int argc, char **argv) {
  const std::size_t N = witness::size(argc, argv);
  const fs::path Root = fs::temp_directory_path() / ("assets-" + std::to_string(getpid()));
  fs::create_directories(Root);
  for (std::size_t I = 0; I < N; ++I)
    std::ofstream(Root / ("tile" + std::to_string(I) + ".png")) << "png";
  AssetCooker(Root).cook();
  fs::remove_all(Root);
  return witness::report();
}
