// RUN: %check_rule %s fanout-unbounded-spawn -- -I%root/include
// RUN: %fanout_tidy --inventory %s -- -std=c++20 -I%root/include | FileCheck %s --check-prefix=INVENTORY
// RUN: g++ -std=c++20 -fsyntax-only -Wall -Wextra -Werror -I%root/include %s
// RUN: %clangxx -std=c++20 -fsyntax-only -Wall -Wextra -Werror -I%root/include %s
// Each annotation, and a twin without it.

#include <fanout/annotations.h>

#include <functional>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
void lookup(const std::string &uri);

FANOUT_SPAWNS(thread) void launch(std::function<void()> task);
void call(std::function<void()> task);

void annotatedSpawn(const Uris &uris) {
  for (const std::string &uri : uris)
    launch([uri] { lookup(uri); });
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'launch' starts a thread for each element of 'uris' {{.*}} [fanout-unbounded-spawn]
}

// OK: nothing says that it starts anything.
void notAnnotated(const Uris &uris) {
  for (const std::string &uri : uris)
    call([uri] { lookup(uri); });
}

// The annotation outranks the body, which only seems to wait.
FANOUT_SPAWNS(coroutine) inline void hasBody(const std::function<void()> &task) {
  task();
}

void bodyOutranked(const Uris &uris) {
  for (const std::string &uri : uris)
    hasBody([uri] { lookup(uri); });
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'hasBody' starts a coroutine {{.*}} [fanout-unbounded-spawn]
}

class FANOUT_LIMITER Slots {
public:
  explicit Slots(int count);
  FANOUT_ACQUIRES void take();
  FANOUT_TRY_ACQUIRES bool tryTake();
  FANOUT_RELEASES void give();
  void look();
};

void acquires(Slots &slots, const Uris &uris) {
  for (const std::string &uri : uris) {
    slots.take();
    launch([&slots, uri] {
      lookup(uri);
      slots.give();
    });
  }
  // INVENTORY: in        acquires
  // INVENTORY: limiter   semaphore 'slots.take()'
}

void onlyLooks(Slots &slots, const Uris &uris) {
  for (const std::string &uri : uris) {
    slots.look();
    launch([&slots, uri] {
      lookup(uri);
      slots.give();
    });
    // CHECK-MESSAGES: :[[@LINE-4]]:5: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void asManySlotsAsElements(const Uris &uris) {
  Slots slots(uris.size());
  for (const std::string &uri : uris) {
    slots.take();
    launch([&slots, uri] {
      lookup(uri);
      slots.give();
    });
    // CHECK-MESSAGES: :[[@LINE-4]]:5: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

void releasedByTheLoop(Slots &slots, const Uris &uris) {
  for (const std::string &uri : uris) {
    slots.take();
    launch([uri] { lookup(uri); });
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [fanout-unbounded-spawn]
    slots.give();
  }
}

void triesFirst(Slots &slots, const Uris &uris) {
  for (const std::string &uri : uris) {
    if (!slots.tryTake())
      return;
    launch([&slots, uri] {
      lookup(uri);
      slots.give();
    });
  }
}

void triesInVain(Slots &slots, const Uris &uris) {
  for (const std::string &uri : uris) {
    bool taken = slots.tryTake();
    launch([&slots, taken, uri] {
      lookup(uri);
      if (taken)
        slots.give();
    });
    // CHECK-MESSAGES: :[[@LINE-5]]:5: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

class Group {
public:
  FANOUT_SPAWNS(thread) void run(std::function<void()> task);
  FANOUT_JOINS void wait();
  void poke();
};

// Starts work, and waits for it.
FANOUT_JOINS FANOUT_SPAWNS(thread) void runAndWait(std::function<void()> task);

void joins(const Uris &uris) {
  for (const std::string &uri : uris)
    runAndWait([uri] { lookup(uri); });
}

struct Base {
  FANOUT_SPAWNS(process) virtual void start(const std::string &uri);
  virtual void look(const std::string &uri);
};
struct Derived : Base {
  void start(const std::string &uri) override;
  void look(const std::string &uri) override;
};

void overridden(Derived &worker, const Uris &uris) {
  for (const std::string &uri : uris)
    worker.start(uri);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} starts a process {{.*}} [fanout-unbounded-spawn]
  for (const std::string &uri : uris)
    worker.look(uri);
}

template <class T> void inTemplate(const std::vector<T> &items) {
  for (const T &item : items)
    launch([item] { lookup(item); });
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [fanout-unbounded-spawn]
  FANOUT_BOUNDED("a template: at most 4")
  for (const T &item : items)
    launch([item] { lookup(item); });
}
template void inTemplate(const Uris &);

void boundedLoop(const Uris &shards) {
  FANOUT_BOUNDED("a table has at most 16 shards")
  for (const std::string &shard : shards)
    launch([shard] { lookup(shard); });
  // INVENTORY: cpp.cpp:[[@LINE-1]]:5: bounded (annotation)
  // INVENTORY-NEXT: in        boundedLoop
  // INVENTORY: limiter   annotation 'a table has at most 16 shards' at {{.*}}cpp.cpp:[[@LINE-5]]:
}

void boundedCall(const Uris &uris) {
  for (const std::string &uri : uris)
    FANOUT_BOUNDED("launch blocks at 64") launch([uri] { lookup(uri); });
}

void boundedInner(const std::vector<Uris> &tables) {
  for (const Uris &shards : tables)
    FANOUT_BOUNDED("at most 16 shards")
    for (const std::string &shard : shards)
      launch([shard] { lookup(shard); });
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'launch' starts a thread for each element of 'tables' {{.*}} [fanout-unbounded-spawn]
}

void boundedOuter(const std::vector<Uris> &tables) {
  FANOUT_BOUNDED("the schema has 3 tables of 16 shards")
  for (const Uris &shards : tables)
    for (const std::string &shard : shards)
      launch([shard] { lookup(shard); });
}

FANOUT_BOUNDED("the scheduler starts no more than 64")
void boundedFunction(const Uris &uris) {
  for (const std::string &uri : uris)
    launch([uri] { lookup(uri); });
}

FANOUT_BOUNDED("the scheduler starts no more than 64")
inline void startOne(const std::string &uri) {
  launch([uri] { lookup(uri); });
}
inline void startAnother(const std::string &uri) {
  launch([uri] { lookup(uri); });
}

void callsBounded(const Uris &uris) {
  for (const std::string &uri : uris)
    startOne(uri);
  for (const std::string &uri : uris)
    startAnother(uri);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} [fanout-unbounded-spawn]
}
