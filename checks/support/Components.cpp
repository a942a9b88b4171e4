#include "checks/support/Components.h"

#include <algorithm>
#include <utility>

namespace fanout {
namespace {

/// Tarjan's algorithm with its own stack.
class Tarjan {
public:
  explicit Tarjan(const std::vector<std::vector<unsigned>> &Edges)
      : Edges(Edges), Index(Edges.size()), Low(Edges.size()),
        OnStack(Edges.size()) {}

  std::vector<std::vector<unsigned>> run() {
    for (unsigned Node = 0; Node < Edges.size(); ++Node)
      if (!Index[Node])
        visit(Node);
    return std::move(Components);
  }

private:
  struct Frame {
    unsigned Node;
    unsigned Next;
  };

  void enter(unsigned Node, std::vector<Frame> &Frames) {
    Index[Node] = Low[Node] = Counter++;
    Stack.push_back(Node);
    OnStack[Node] = true;
    Frames.push_back({Node, 0});
  }

  void visit(unsigned Start) {
    std::vector<Frame> Frames;
    enter(Start, Frames);
    while (!Frames.empty()) {
      auto &[Node, Next] = Frames.back();
      if (Next < Edges[Node].size()) {
        unsigned To = Edges[Node][Next++];
        if (!Index[To])
          enter(To, Frames);
        else if (OnStack[To])
          Low[Node] = std::min(Low[Node], Index[To]);
        continue;
      }
      unsigned Done = Node;
      Frames.pop_back();
      if (!Frames.empty())
        Low[Frames.back().Node] = std::min(Low[Frames.back().Node], Low[Done]);
      if (Low[Done] == Index[Done])
        close(Done);
    }
  }

  void close(unsigned Root) {
    Components.emplace_back();
    for (unsigned Member = ~0u; Member != Root;) {
      Member = Stack.back();
      Stack.pop_back();
      OnStack[Member] = false;
      Components.back().push_back(Member);
    }
  }

  const std::vector<std::vector<unsigned>> &Edges;
  std::vector<unsigned> Index, Low;
  std::vector<bool> OnStack;
  std::vector<unsigned> Stack;
  std::vector<std::vector<unsigned>> Components;
  unsigned Counter = 1;
};

} // namespace

std::vector<std::vector<unsigned>>
components(const std::vector<std::vector<unsigned>> &Edges) {
  return Tarjan(Edges).run();
}

} // namespace fanout
