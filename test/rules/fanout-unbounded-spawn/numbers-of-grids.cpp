// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Numbers that an object tells of itself, which is asked for what it has there.

#include <functional>
#include <thread>
#include <vector>
class Grid {
public:
  int rows() const { return Rows; }
  int workers() const { return Workers; }
  double &at(int Row);

private:
  int Rows, Workers;
};
void diffuse(double &);
void each(Grid &G, int Row) {
  std::vector<std::jthread> Threads;
  for (int R = Row; R < Row + G.rows(); ++R)
    Threads.emplace_back(diffuse, std::ref(G.at(R)));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void neighbours(Grid &G, int Row) {
  std::vector<std::jthread> Threads;
  for (int R = Row - 1; R <= Row + 1; ++R)
    Threads.emplace_back(diffuse, std::ref(G.at(R)));
}
void work(Grid &G);
void workers(Grid &G) {
  std::vector<std::jthread> Threads;
  for (int W = 0; W < G.workers(); ++W)
    Threads.emplace_back(work, std::ref(G));
}
class Source {
public:
  virtual int lanes() const = 0;
  virtual double &at(int Lane) = 0;
};
void lanes(Source &S) {
  std::vector<std::jthread> Threads;
  for (int L = 0; L < S.lanes(); ++L)
    Threads.emplace_back(diffuse, std::ref(S.at(L)));
}

// A number that an object is made with, gone through by another one of it.
struct Disk {
  unsigned long Sectors = 0, Chunk = 128, Heads = 4;
};
class Rebuild {
public:
  explicit Rebuild(const Disk &D) : Of(D) {}
  void all() {
    for (unsigned long At = 0; At < Of.Sectors; At += Of.Chunk)
      std::thread([this] { diffuse(Parity); }).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
  void heads() {
    for (unsigned long At = 0; At < Of.Heads; ++At)
      std::thread([this] { diffuse(Parity); }).detach();
  }

private:
  Disk Of;
  double Parity = 0;
};
