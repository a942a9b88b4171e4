// spawn: std::thread
// loop: while
// origin: database
// waits: join after the loop
// distance: same function
// differs: where the loop stops
// A: unbounded Y1 | limiter: none
// B: bounded N11 | limiter: stops after twenty rows
// witness: runnable
#include "witness.h"
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace db {
struct Row {
  long id;
  std::string email;
};

class Cursor {
  size_t left_;

public:
  explicit Cursor(size_t rows) : left_(rows) {}
  std::optional<Row> next() {
    if (left_ == 0)
      return std::nullopt;
    return Row{static_cast<long>(left_--), "a@example.org"};
  }
};
} // namespace db

static void send_reminder(db::Row row) { witness::task(); }

int remind_all(db::Cursor &cursor) {
  int sent = 0;
  std::vector<std::thread> senders;
  while (auto row = cursor.next()) {
    senders.emplace_back(send_reminder, std::move(*row));
    ++sent;
#ifdef TWIN
    if (sent >= 20)
      break;
#endif
  }
  for (auto &sender : senders)
    sender.join();
  return sent;
}

int main(int argc, char **argv) {
  db::Cursor cursor(witness::size(argc, argv));
  remind_all(cursor);
  return witness::report();
}
