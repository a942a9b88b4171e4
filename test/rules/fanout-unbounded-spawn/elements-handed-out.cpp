// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Loops over what a parameter hands out one by one.

#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <optional>
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

struct Deed {
  long parcel;
  std::string owner;
};
void sign(Deed deed);

class DeedCursor {
public:
  explicit DeedCursor(long rows) : rows_(rows) {}
  std::optional<Deed> fetch() {
    if (row_ >= rows_)
      return std::nullopt;
    return Deed{row_++, "M"};
  }
  bool next(Deed &deed) {
    if (row_ == rows_)
      return false;
    deed = {row_++, "M"};
    return true;
  }

private:
  long row_ = 0, rows_;
};

// The code that hands out counts up to a number that it was made with.
void fetched(DeedCursor &cursor) {
  for (auto deed = cursor.fetch(); deed; deed = cursor.fetch())
    std::thread(sign, *deed).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

void filled(DeedCursor &cursor) {
  Deed deed;
  while (cursor.next(deed))
    std::thread(sign, deed).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// Eight, whatever the input is.
class FirstDeeds {
public:
  std::optional<Deed> fetch() {
    if (row_ >= 8)
      return std::nullopt;
    return Deed{row_++, "M"};
  }

private:
  long row_ = 0;
};

void fetchedOfEight(FirstDeeds &cursor) {
  while (auto deed = cursor.fetch())
    std::thread(sign, *deed).detach();
}

// What is given back may be handed out again.
class DeedSlots {
public:
  explicit DeedSlots(long slots) : slots_(slots) {}
  bool take(Deed &deed) {
    if (row_ == slots_)
      return false;
    deed = {row_++, "M"};
    return true;
  }
  void give() { --row_; }

private:
  long row_ = 0, slots_;
};

void taken(DeedSlots &slots) {
  Deed deed;
  while (slots.take(deed))
    std::thread(sign, deed).detach();
}
