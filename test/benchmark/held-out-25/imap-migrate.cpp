// spawn: boost::thread
// loop: for with two iterators over nested folders
// origin: folders and messages that a server lists
// waits: window
// distance: member function
// differs: what happens to the oldest thread of a full window
// A: bounded N5 | limiter: window of nine, the oldest is joined
// B: unbounded Y5 | limiter: window of nine, the oldest is detached
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/thread/thread.hpp>
#include <deque>
#include <istream>
#include <list>
#include <sstream>
#include <string>
#include <vector>

struct Folder {
  std::string Name;
  std::vector<unsigned> Uids;
};

// * SEARCH 1 2 3, one line for each folder, after its name
std::list<Folder> readListing(std::istream &In) {
  std::list<Folder> Folders;
  for (std::string Line; std::getline(In, Line);) {
    std::istringstream Words(Line);
    Folder F;
    std::string Star, Search;
    if (!(Words >> F.Name >> Star >> Search) || Search != "SEARCH")
      continue;
    for (unsigned Uid; Words >> Uid;)
      F.Uids.push_back(Uid);
    Folders.push_back(std::move(F));
  }
  return Folders;
}

class Migration {
public:
  ~Migration() {
    for (boost::thread &T : Movers)
      T.join();
  }

  void run(const std::list<Folder> &Folders) {
    for (auto F = Folders.begin(); F != Folders.end(); ++F)
      for (auto Uid = F->Uids.begin(); Uid != F->Uids.end(); ++Uid)
        move(F->Name, *Uid);
  }

private:
  static constexpr std::size_t Window = 9;

  void move(const std::string &Folder, unsigned Uid) {
    if (Movers.size() == Window)
      retireOldest();
    Movers.emplace_back([Folder, Uid] {
      witness::task();
      return Folder.size() + Uid;
    });
  }

  void retireOldest() {
#ifndef TWIN
    Movers.front().join();
#else
    Movers.front().detach();
#endif
    Movers.pop_front();
  }

  std::deque<boost::thread> Movers;
};

int main(int argc, char **argv) {
  std::size_t N = witness::size(argc, argv);
  std::stringstream Listing;
  for (std::size_t I = 0; I < N; ++I) {
    if (I % 50 == 0)
      Listing << "\nArchive/" << I / 50 << " * SEARCH";
    Listing << ' ' << I + 1;
  }
  Listing << '\n';
  {
    Migration M;
    M.run(readListing(Listing));
  }
  return witness::report();
}
