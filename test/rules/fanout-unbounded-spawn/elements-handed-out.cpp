// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Loops over what a parameter hands out one by one.

#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

struct Batch { std::string series; };
void store(const Batch &batch);

template <class T> struct Reader {
  virtual ~Reader() = default;
  virtual bool read(T *message) = 0;
  virtual bool next(T &message) = 0;
  virtual bool open() = 0;
  virtual bool peek(T *message) const = 0;
};

void eachMessage(Reader<Batch> *reader) {
  std::vector<std::future<void>> writes;
  Batch batch;
  while (reader->read(&batch))
    writes.push_back(std::async(std::launch::async, [batch] { store(batch); }));
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void eachByReference(Reader<Batch> &reader) {
  std::vector<std::thread> writes;
  for (Batch batch; reader.next(batch);)
    writes.emplace_back(store, batch);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (auto &write : writes)
    write.join();
}

void eachOfPointer(std::unique_ptr<Reader<Batch>> reader) {
  Batch batch;
  while (reader->read(&batch))
    std::thread(store, batch).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void oneAfterTheOther(Reader<Batch> *reader) {
  Batch batch;
  while (reader->read(&batch)) {
    std::thread write(store, batch);
    write.join();
  }
}

void window(Reader<Batch> *reader) {
  std::deque<std::future<void>> writes;
  Batch batch;
  while (reader->read(&batch)) {
    if (writes.size() == 12) {
      writes.front().get();
      writes.pop_front();
    }
    writes.push_back(std::async(std::launch::async, [batch] { store(batch); }));
  }
}

void whileOpen(Reader<Batch> *reader) {
  while (reader->open())
    std::thread(store, Batch()).detach();
}

void asLongAsTheSame(const Reader<Batch> *reader) {
  Batch batch;
  while (reader->peek(&batch))
    std::thread(store, batch).detach();
}

void unused(Reader<Batch> *reader) {
  Batch batch;
  while (reader->read(&batch))
    std::thread(store, Batch()).detach();
}

struct Slot {
  ~Slot();
  int number = 0;
};
void storeIn(Slot slot);

void slots(Reader<Slot> *places) {
  Slot slot;
  while (places->read(&slot))
    std::thread(storeIn, std::move(slot)).detach();
}

class Worker {
public:
  void run() {
    Batch batch;
    while (own->read(&batch))
      std::thread(store, batch).detach();
  }

private:
  Reader<Batch> *own;
};

struct Few final {
  bool read(Batch *batch) {
    batch->series = "few";
    return left-- > 0;
  }
  int left = 4;
};

void eachOfFew(Few &few) {
  Batch batch;
  while (few.read(&batch))
    std::thread(store, batch).detach();
}

struct Place {
  int number = 0;
};
void runAt(Place place, const Batch &batch);

struct Places {
  virtual ~Places() = default;
  virtual bool get(Place *place) = 0;
  virtual void put(Place place) = 0;
};

void givenBack(Places *places) {
  Place place;
  while (places->get(&place))
    std::thread([=] {
      runAt(place, Batch());
      places->put(place);
    }).detach();
}

void runAndPut(Places *places, Place place);

void givenBackByFunction(Places *places) {
  Place place;
  while (places->get(&place))
    std::thread(runAndPut, places, place).detach();
}
