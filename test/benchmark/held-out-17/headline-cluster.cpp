// spawn: std::thread detached
// loop: do-while over tokens
// origin: headlines of a fetched page
// waits: detached
// distance: helper function
// limiter: own gate that may refuse
// differs: whether its answer is heeded
// A: unbounded Y4 | limiter: answer of the gate only counted
// B: bounded N9 | limiter: refused headlines are left for later
// witness: runnable
#include "witness.h"
#include <atomic>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_set>
#include <vector>

class Admission {
public:
  explicit Admission(int Limit) : Limit(Limit) {}

  bool tryEnter() {
    if (Inside.fetch_add(1) < Limit)
      return true;
    Inside.fetch_sub(1);
    return false;
  }
  void leave() { Inside.fetch_sub(1); }

private:
  const int Limit;
  std::atomic<int> Inside{0};
};

class HeadlineCluster {
public:
  void addPage(std::string_view Page) {
    std::size_t End;
    do {
      End = Page.find('\n');
      std::string_view Headline = Page.substr(0, End);
      if (!Headline.empty())
        addHeadline(Headline);
      Page.remove_prefix(End == Page.npos ? Page.size() : End + 1);
    } while (End != std::string_view::npos);
  }

private:
  void addHeadline(std::string_view Headline) {
    const bool Admitted = Gate.tryEnter();
    if (!Admitted) {
      ++Congested;
#ifdef TWIN
      Later.emplace_back(Headline);
      return;
#endif
    }
    std::thread([this, Admitted, Text = std::string(Headline)] {
      compare(Text);
      if (Admitted)
        Gate.leave();
    }).detach();
  }

  void compare(const std::string &Text) {
    witness::task();
    std::lock_guard Guard(Lock);
    if (!Seen.insert(std::hash<std::string>{}(Text)).second)
      ++Duplicates;
  }

  Admission Gate{15};
  std::vector<std::string> Later;
  int Congested = 0;
  std::mutex Lock;
  std::unordered_set<std::size_t> Seen;
  int Duplicates = 0;
};

int main(int argc, char **argv) {
  std::string Page;
  for (std::size_t I = 0, N = witness::size(argc, argv); I < N; ++I)
    Page += "Rain expected in district " + std::to_string(I) + "\n";
  static HeadlineCluster Cluster;
  Cluster.addPage(Page);
  return witness::report();
}
