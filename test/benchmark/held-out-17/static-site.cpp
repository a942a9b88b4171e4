// spawn: tbb::task_group
// loop: std::for_each
// origin: pages of a content folder
// waits: after the loop
// distance: lambda
// limiter: none
// differs: spawn
// A: bounded N8 | spawn: tbb::task_group | limiter: scheduler of the library
// B: unbounded Y1 | spawn: std::thread
// witness: runnable
// packages: tbb
#include "witness.h"
#include <algorithm>
#include <map>
#include <string>
#include <thread>
#include <vector>
#include <tbb/task_group.h>

struct Page {
  std::string Slug, Markdown, Html;
};

class Renderers {
public:
  template <typename Work> void add(Work &&W) {
#ifndef TWIN
    Group.run(std::forward<Work>(W));
#else
    Group.emplace_back(std::forward<Work>(W));
#endif
  }

  void wait() {
#ifndef TWIN
    Group.wait();
#else
    for (std::thread &T : Group)
      T.join();
#endif
  }

private:
#ifndef TWIN
  tbb::task_group Group;
#else
  std::vector<std::thread> Group;
#endif
};

class Site {
public:
  void add(std::string Slug, std::string Markdown) {
    Pages.push_back({std::move(Slug), std::move(Markdown), {}});
  }

  void build() {
    Renderers R;
    std::for_each(Pages.begin(), Pages.end(), [&R](Page &P) {
      if (P.Html.empty())
        R.add([&P] { render(P); });
    });
    R.wait();
  }

private:
  static void render(Page &P) {
    witness::task();
    P.Html = "<article id=\"" + P.Slug + "\">";
    for (char C : P.Markdown)
      P.Html += C == '<' ? std::string("&lt;") : std::string(1, C);
    P.Html += "</article>";
  }

  std::vector<Page> Pages;
};

void generate(const std::map<std::string, std::string> &Content) {
  Site S;
  for (const auto &[Slug, Markdown] : Content)
    S.add(Slug, Markdown);
  S.build();
}

int main(int argc, char **argv) {
  std::map<std::string, std::string> Content;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Content["post-" + std::to_string(I)] = "a < b";
  generate(Content);
  return witness::report();
}
