// spawn: tbb::task_group or boost::thread
// loop: for over a std::list
// origin: list read from a stream
// waits: wait of the group
// distance: template
// differs: the group that runs the work
// A: bounded N8 | limiter: the arena of TBB | spawn: tbb::task_group
// B: unbounded Y1 | limiter: none | spawn: boost::thread_group
// witness: runnable
// libraries: -ltbb -lboost_thread
#include "witness.h"
#include <boost/thread.hpp>
#include <cstdint>
#include <istream>
#include <list>
#include <mutex>
#include <set>
#include <sstream>
#include <string>
#include <tbb/task_group.h>

class ThreadGroup {
public:
  template <class F> void run(F Work) { Threads.create_thread(std::move(Work)); }
  void wait() { Threads.join_all(); }

private:
  boost::thread_group Threads;
};

#ifdef TWIN
using Workers = ThreadGroup;
#else
using Workers = tbb::task_group;
#endif

class ChunkIndex {
public:
  bool insert(std::uint64_t Hash) {
    std::lock_guard Lock(M);
    return Known.insert(Hash).second;
  }

private:
  std::mutex M;
  std::set<std::uint64_t> Known;
};

std::list<std::string> readChunks(std::istream &Archive) {
  std::list<std::string> Chunks;
  for (std::string Chunk; Archive >> Chunk;)
    Chunks.push_back(Chunk);
  return Chunks;
}

template <class Group> void dedupe(const std::list<std::string> &Chunks, ChunkIndex &Index) {
  Group Hashers;
  for (auto It = Chunks.begin(); It != Chunks.end(); ++It)
    Hashers.run([It, &Index] {
      witness::task();
      Index.insert(std::hash<std::string>()(*It));
    });
  Hashers.wait();
}

int main(int argc, char **argv) {
  std::stringstream Archive;
  for (std::size_t N = witness::size(argc, argv); N > 0; --N)
    Archive << "chunk" << N % 7 << ' ';
  ChunkIndex Index;
  dedupe<Workers>(readChunks(Archive), Index);
  return witness::report();
}
