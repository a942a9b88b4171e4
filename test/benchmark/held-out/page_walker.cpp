// spawn: std::thread
// loop: do-while over pages
// origin: remote listing
// waits: join
// distance: nested loop
// differs: where the join is
// A: unbounded Y1 | limiter: none
// B: bounded N6 | limiter: joins after each page of at most 25
// witness: runnable
#include "witness.h"
#include <array>
#include <string>
#include <thread>
#include <vector>

struct Object {
  unsigned long size = 0;
};

struct Page {
  static constexpr int kCapacity = 25;
  std::array<Object, kCapacity> objects;
  bool more = false;
};

class Bucket {
public:
  explicit Bucket(size_t objects) : left_(objects / 5) {}
  Page list() {
    Page page;
    page.more = left_ > 0 && --left_ > 0;
    return page;
  }

private:
  size_t left_;
};

static void copy_object(Object object) { witness::task(); }

static void join_all(std::vector<std::thread> &copies) {
  for (std::thread &copy : copies)
    copy.join();
  copies.clear();
}

void copy_bucket(Bucket &bucket) {
  std::vector<std::thread> copies;
  Page page;
  do {
    page = bucket.list();
    for (const Object &object : page.objects)
      copies.emplace_back(copy_object, object);
#ifdef TWIN
    join_all(copies);
#endif
  } while (page.more);
  join_all(copies);
}

int main(int argc, char **argv) {
  Bucket bucket(witness::size(argc, argv));
  copy_bucket(bucket);
  return witness::report();
}
