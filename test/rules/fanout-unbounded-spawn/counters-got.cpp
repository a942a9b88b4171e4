// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Counters that a getter gives, whatever it is asked.

#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

void play(const std::string &player);

class OneTable {
public:
  void admit(const std::string &player) {
    {
      std::lock_guard guard(lock_);
      int &open = gamesOf(player);
      if (open >= 9)
        return;
      ++open;
    }
    std::thread([this, player] {
      play(player);
      std::lock_guard guard(lock_);
      --gamesOf(player);
    }).detach();
  }

private:
  int &gamesOf(const std::string &player) {
    (void)player;
    return games_["all"];
  }

  std::mutex lock_;
  std::map<std::string, int> games_;
};

// OK: whoever plays, one number counts the games.
void admitAll(OneTable &tables, const std::vector<std::string> &players) {
  for (const std::string &player : players)
    tables.admit(player);
}

class TableOfEach {
public:
  void admit(const std::string &player) {
    {
      std::lock_guard guard(lock_);
      int &open = gamesOf(player);
      if (open >= 9)
        return;
      ++open;
    }
    std::thread([this, player] {
      play(player);
      std::lock_guard guard(lock_);
      --gamesOf(player);
    }).detach();
  }

private:
  int &gamesOf(const std::string &player) { return games_[player]; }

  std::mutex lock_;
  std::map<std::string, int> games_;
};

// Each player has a number of their own.
void admitEach(TableOfEach &tables, const std::vector<std::string> &players) {
  for (const std::string &player : players)
    tables.admit(player);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

class TableOfLast {
public:
  void admit(const std::string &player) {
    {
      std::lock_guard guard(lock_);
      last_ = player;
      int &open = gamesOfLast(0);
      if (open >= 9)
        return;
      ++open;
    }
    std::thread([this, player] {
      play(player);
      std::lock_guard guard(lock_);
      --gamesOfLast(0);
    }).detach();
  }

private:
  int &gamesOfLast(int) { return games_[last_]; }

  std::mutex lock_;
  std::string last_;
  std::map<std::string, int> games_;
};

// The same, chosen by a member.
void admitLast(TableOfLast &tables, const std::vector<std::string> &players) {
  for (const std::string &player : players)
    tables.admit(player);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
