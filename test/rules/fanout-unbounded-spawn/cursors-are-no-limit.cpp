// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// A count of what was handed out is a cursor, and not one of what runs.

#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

struct Row {
  long id = 0;
  std::string name;
};
void work(Row row);

class Cursor {
public:
  explicit Cursor(long rows) : rows_(rows) {}
  std::optional<Row> next() {
    if (at_ == rows_)
      return std::nullopt;
    return Row{++at_, "row"};
  }

private:
  long rows_, at_ = 0;
};

void pairUp(const std::vector<Row> &others, Cursor &cursor) {
  for (const Row &other : others) {
    auto row = cursor.next();
    if (!row)
      break;
    std::thread(work, other).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

class Reader {
public:
  explicit Reader(long rows) : rows_(rows) {}
  bool read(Row &into) {
    if (at_ >= rows_)
      return false;
    into.id = at_++;
    return true;
  }

private:
  long rows_, at_ = 0;
};

void fill(const std::vector<Row> &others, Reader &reader) {
  Row row;
  for (const Row &other : others) {
    if (!reader.read(row))
      break;
    std::thread(work, other).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// What goes down again when the work is over is a limit, though it has a
// number, too.
struct Place {
  long number = 0;
};

class Places {
public:
  explicit Places(long most) : most_(most) {}
  std::optional<Place> take() {
    std::lock_guard lock(mutex_);
    if (taken_ == most_)
      return std::nullopt;
    return Place{++taken_};
  }
  void give() {
    std::lock_guard lock(mutex_);
    --taken_;
  }

private:
  std::mutex mutex_;
  const long most_;
  long taken_ = 0;
};

void seat(const std::vector<Row> &guests, Places &places) {
  for (const Row &guest : guests) {
    auto place = places.take();
    if (!place)
      break;
    std::thread([&places, guest] {
      work(guest);
      places.give();
    }).detach();
  }
}

// A number of calls that is all there is hands nothing out.
class Quota {
public:
  explicit Quota(long most) : most_(most) {}
  bool allow() {
    if (used_ == most_)
      return false;
    ++used_;
    return true;
  }

private:
  const long most_;
  long used_ = 0;
};

void trial(const std::vector<Row> &rows, Quota &quota) {
  for (const Row &row : rows)
    if (quota.allow())
      std::thread(work, row).detach();
}

// As before, where the method that may give one back is in another file.
class Ports {
public:
  explicit Ports(long most) : most_(most) {}
  std::optional<Place> take() {
    if (taken_ == most_)
      return std::nullopt;
    return Place{++taken_};
  }
  void give();

private:
  const long most_;
  long taken_ = 0;
};

void listen(const std::vector<Row> &rows, Ports &ports) {
  for (const Row &row : rows) {
    auto port = ports.take();
    if (!port)
      break;
    std::thread([&ports, row] {
      work(row);
      ports.give();
    }).detach();
  }
}
