// loop: for over a map of vectors
// origin: map filled from the content folder
// waits: in chunks
// distance: member function
// differs: spawn
// A: bounded N6 | spawn: std::async | limiter: chunks, whose futures wait when they are destroyed
// B: unbounded Y5 | spawn: std::thread detached with packaged_task | limiter: chunks, whose futures are forgotten
// witness: runnable
#include "witness.h"
#include <functional>
#include <future>
#include <map>
#include <string>
#include <thread>
#include <vector>

struct Page {
  std::string Slug;
  std::string Markdown;
};

class SiteGenerator {
public:
  explicit SiteGenerator(std::string OutputDir) : OutputDir(std::move(OutputDir)) {}

  void addPage(const std::string &Section, Page P) { Sections[Section].push_back(std::move(P)); }
  void build();

private:
  static constexpr std::size_t RenderBatch = 16;

  std::future<std::size_t> startRender(const std::string &Section, const Page &P);
  std::size_t render(const std::string &Section, const Page &P) const;

  std::string OutputDir;
  std::map<std::string, std::vector<Page>> Sections;
};

std::size_t SiteGenerator::render(const std::string &Section, const Page &P) const {
  witness::task();
  std::string Path = OutputDir + "/" + Section + "/" + P.Slug + ".html";
  std::string Html = "<article>" + P.Markdown + "</article>";
  return Path.size() + Html.size();
}

std::future<std::size_t> SiteGenerator::startRender(const std::string &Section, const Page &P) {
#ifndef TWIN
  return std::async(std::launch::async, [this, &Section, &P] { return render(Section, P); });
#else
  std::packaged_task<std::size_t()> Job([this, &Section, &P] { return render(Section, P); });
  auto Result = Job.get_future();
  std::thread(std::move(Job)).detach();
  return Result;
#endif
}

void SiteGenerator::build() {
  std::vector<std::future<std::size_t>> Batch;
  for (const auto &[Section, Pages] : Sections) {
    for (const Page &P : Pages) {
      Batch.push_back(startRender(Section, P));
      if (Batch.size() == RenderBatch)
        Batch.clear();
    }
  }
  for (auto &F : Batch)
    F.wait();
}

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  SiteGenerator Site("public");
  for (std::size_t I = 0; I < N; ++I)
    Site.addPage(I % 3 ? "blog" : "docs", {"post-" + std::to_string(I), "# Title"});
  Site.build();
  return witness::report();
}
