// RUN: %check_rule %s fanout-unbounded-spawn
// A class that admits no long collection: what its constructors check holds for every object.

#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

struct Line { std::string sku; };
void reserve(const Line &line);
constexpr size_t kMost = 40;

class Checked {
public:
  explicit Checked(std::vector<Line> lines) : lines_(std::move(lines)) {
    if (lines_.size() > kMost)
      throw std::length_error("too many");
  }
  const std::vector<Line> &lines() const { return lines_; }
  void place() const {
    for (const Line &line : lines_)
      std::thread(reserve, line).detach();
  }

private:
  std::vector<Line> lines_;
};
void placeChecked(const Checked &order) {
  for (const Line &line : order.lines())
    std::thread(reserve, line).detach();
}

class NotEmpty {
public:
  explicit NotEmpty(std::vector<Line> lines) : lines_(std::move(lines)) {
    if (lines_.empty())
      throw std::length_error("none");
  }
  const std::vector<Line> &lines() const { return lines_; }

private:
  std::vector<Line> lines_;
};
void placeNotEmpty(const NotEmpty &order) {
  for (const Line &line : order.lines())
    std::thread(reserve, line).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// another constructor does not check
class TwoWays {
public:
  explicit TwoWays(std::vector<Line> lines) : lines_(std::move(lines)) {
    if (lines_.size() > kMost)
      throw std::length_error("too many");
  }
  TwoWays(const Line *first, const Line *last) : lines_(first, last) {}
  const std::vector<Line> &lines() const { return lines_; }

private:
  std::vector<Line> lines_;
};
void placeTwoWays(const TwoWays &order) {
  for (const Line &line : order.lines())
    std::thread(reserve, line).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// a method adds without a check
class Grows {
public:
  explicit Grows(std::vector<Line> lines) : lines_(std::move(lines)) {
    if (lines_.size() > kMost)
      throw std::length_error("too many");
  }
  void add(Line line) { lines_.push_back(std::move(line)); }
  const std::vector<Line> &lines() const { return lines_; }

private:
  std::vector<Line> lines_;
};
void placeGrows(const Grows &order) {
  for (const Line &line : order.lines())
    std::thread(reserve, line).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// a method adds behind a check
class GrowsChecked {
public:
  bool add(Line line) {
    if (lines_.size() >= kMost)
      return false;
    lines_.push_back(std::move(line));
    return true;
  }
  const std::vector<Line> &lines() const { return lines_; }

private:
  std::vector<Line> lines_;
};
void placeGrowsChecked(const GrowsChecked &order) {
  for (const Line &line : order.lines())
    std::thread(reserve, line).detach();
}

// anybody can change it
class Open {
public:
  explicit Open(std::vector<Line> given) : lines(std::move(given)) {
    if (lines.size() > kMost)
      throw std::length_error("too many");
  }
  std::vector<Line> lines;
};
void placeOpen(const Open &order) {
  for (const Line &line : order.lines)
    std::thread(reserve, line).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// nobody can change it
class Fixed {
public:
  explicit Fixed(std::vector<Line> given) : lines(std::move(given)) {
    if (lines.size() > kMost)
      throw std::length_error("too many");
  }
  const std::vector<Line> lines;
};
void placeFixed(const Fixed &order) {
  for (const Line &line : order.lines)
    std::thread(reserve, line).detach();
}

// the initialiser calls what checks
class Validated {
public:
  explicit Validated(std::vector<Line> lines) : lines_(validate(std::move(lines))) {}
  const std::vector<Line> &lines() const { return lines_; }

private:
  static std::vector<Line> validate(std::vector<Line> lines) {
    if (lines.size() > kMost)
      throw std::length_error("too many");
    return lines;
  }
  std::vector<Line> lines_;
};
void placeValidated(const Validated &order) {
  for (const Line &line : order.lines())
    std::thread(reserve, line).detach();
}

// cut, not refused
class Cut {
public:
  explicit Cut(std::vector<Line> lines) : lines_(std::move(lines)) {
    if (lines_.size() > kMost)
      lines_.resize(kMost);
  }
  const std::vector<Line> &lines() const { return lines_; }

private:
  std::vector<Line> lines_;
};
void placeCut(const Cut &order) {
  for (const Line &line : order.lines())
    std::thread(reserve, line).detach();
}

// handed out for change
class Leaks {
public:
  explicit Leaks(std::vector<Line> lines) : lines_(std::move(lines)) {
    if (lines_.size() > kMost)
      throw std::length_error("too many");
  }
  std::vector<Line> &lines() { return lines_; }
  const std::vector<Line> &all() const { return lines_; }

private:
  std::vector<Line> lines_;
};
void placeLeaks(const Leaks &order) {
  for (const Line &line : order.all())
    std::thread(reserve, line).detach();
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
