// spawn: boost::thread_group
// loop: for over iterators
// origin: iterator range
// distance: same function
// differs: limiter
// A: unbounded Y1 | limiter: none | waits: join_all after the loop
// B: bounded N6 | limiter: a group per ten | waits: join_all per ten
// witness: runnable
// libraries: -lboost_thread -lboost_system
#include "witness.h"
#include <boost/bind/bind.hpp>
#include <boost/thread.hpp>
#include <list>

struct Feed {
  int id;
  bool fresh;
};

void refresh(Feed *feed) {
  witness::task();
  feed->fresh = true;
}

typedef std::list<Feed>::iterator FeedIt;

void refresh_range(FeedIt first, FeedIt last) {
#ifdef TWIN
  while (first != last) {
    boost::thread_group group;
    for (int i = 0; i < 10 && first != last; ++i, ++first)
      group.create_thread(boost::bind(&refresh, &*first));
    group.join_all();
  }
#else
  boost::thread_group group;
  for (; first != last; ++first)
    group.create_thread(boost::bind(&refresh, &*first));
  group.join_all();
#endif
}

int main(int argc, char **argv) {
  std::list<Feed> feeds(witness::size(argc, argv));
  refresh_range(feeds.begin(), feeds.end());
  return witness::report();
}
