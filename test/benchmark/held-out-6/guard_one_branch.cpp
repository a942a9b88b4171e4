// trap: D7 D13
// spawn: std::thread joined
// loop: range-for
// origin: request field
// waits: after the loop
// distance: same function
// differs: whether the guard stands in front of both ways to the loop
// A: unbounded Y4 | limiter: guard on one way only
// B: bounded N7 | limiter: leaves when too large
// witness: runnable
#include "witness.h"
#include <optional>
#include <string>
#include <thread>
#include <vector>

struct Caller {
  std::string name;
  bool internal = false;
};

struct GetMany {
  Caller from;
  std::vector<long> ids;
};

struct Answer {
  int status = 200;
  std::atomic<int> rows{0};
};

static void row(long id, Answer &a) {
  witness::task();
  if (id >= 0)
    ++a.rows;
}

void getMany(const GetMany &rq, Answer &answer) {
  const std::size_t most = 50;
#ifdef TWIN
  if (rq.ids.size() > most) {
    answer.status = rq.from.internal ? 413 : 400;
    return;
  }
#else
  if (!rq.from.internal && rq.ids.size() > most) {
    answer.status = 400;
    return;
  }
#endif
  std::vector<std::thread> rows;
  for (long id : rq.ids)
    rows.emplace_back(row, id, std::ref(answer));
  for (auto &r : rows)
    r.join();
}

int main(int argc, char **argv) {
  GetMany rq;
  rq.from = {"feedgen", true};
  rq.ids.resize(witness::size(argc, argv));
  Answer a;
  getMany(rq, a);
  return a.status == 500 ? 1 : witness::report();
}
