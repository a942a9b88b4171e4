// spawn: std::async
// loop: recursion
// origin: triangles of a mesh
// waits: get in each call
// distance: recursive member
// differs: limiter
// A: bounded N1 | limiter: depth compared with a constant
// B: unbounded Y1 | limiter: none
// witness: runnable
#include "witness.h"
#include <algorithm>
#include <future>
#include <memory>
#include <span>
#include <vector>

struct Triangle {
  float Min[3], Max[3];
};

struct BvhNode {
  float Min[3] = {0, 0, 0}, Max[3] = {0, 0, 0};
  std::unique_ptr<BvhNode> Left, Right;
  const Triangle *Leaf = nullptr;
};

class BvhBuilder {
public:
  std::unique_ptr<BvhNode> build(std::vector<Triangle> &Mesh) const {
    if (Mesh.empty())
      return nullptr;
    return split(Mesh, 0);
  }

private:
  static constexpr unsigned ParallelDepth = 3;

  std::unique_ptr<BvhNode> split(std::span<Triangle> Part, unsigned Depth) const {
    auto Node = std::make_unique<BvhNode>();
    if (Part.size() == 1) {
      witness::work();
      Node->Leaf = &Part.front();
      std::copy_n(Part.front().Min, 3, Node->Min);
      std::copy_n(Part.front().Max, 3, Node->Max);
      return Node;
    }
    const auto Axis = Depth % 3;
    const auto Middle = Part.size() / 2;
    std::nth_element(Part.begin(), Part.begin() + Middle, Part.end(),
                     [Axis](const Triangle &A, const Triangle &B) { return A.Min[Axis] < B.Min[Axis]; });
#ifndef TWIN
    if (Depth >= ParallelDepth) {
      Node->Left = split(Part.first(Middle), Depth + 1);
      Node->Right = split(Part.subspan(Middle), Depth + 1);
      enclose(*Node);
      return Node;
    }
#endif
    auto Left = std::async(std::launch::async, [this, Half = Part.first(Middle), Depth] {
      witness::Task Alive;
      return split(Half, Depth + 1);
    });
    Node->Right = split(Part.subspan(Middle), Depth + 1);
    Node->Left = Left.get();
    enclose(*Node);
    return Node;
  }

  static void enclose(BvhNode &Node) {
    for (int Axis = 0; Axis < 3; ++Axis) {
      Node.Min[Axis] = std::min(Node.Left->Min[Axis], Node.Right->Min[Axis]);
      Node.Max[Axis] = std::max(Node.Left->Max[Axis], Node.Right->Max[Axis]);
    }
  }
};

int main(int argc, char **argv) {
  std::vector<Triangle> Mesh(witness::size(argc, argv));
  float At = 0;
  for (Triangle &T : Mesh) {
    At += 0.5F;
    T = {{At, -At, At / 3}, {At + 1, 1 - At, At}};
  }
  BvhBuilder().build(Mesh);
  return witness::report();
}
