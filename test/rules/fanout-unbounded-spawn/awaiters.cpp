// RUN: %check_rule %s fanout-unbounded-spawn
// Semaphores and windows that suspend a coroutine: an awaiter that is ready
// while there is room and else keeps the coroutine until a place is given back.

#include <coroutine>
#include <deque>
#include <exception>
#include <mutex>
#include <string>
#include <vector>

using Uris = std::vector<std::string>;
using Handle = std::coroutine_handle<>;

struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

std::deque<Handle> ready;

struct Tick {
  bool await_ready() { return false; }
  void await_suspend(Handle h) { ready.push_back(h); }
  void await_resume() {}
};

// The object is awaited itself.
struct Slots {
  bool await_ready() {
    if (free == 0)
      return false;
    --free;
    return true;
  }
  void await_suspend(Handle h) { waiting.push_back(h); }
  void await_resume() {}
  void release() {
    if (waiting.empty()) {
      ++free;
      return;
    }
    ready.push_back(waiting.front());
    waiting.pop_front();
  }
  int free = 8;
  std::deque<Handle> waiting;
};
Slots slots;

Detached inSlot(std::string uri) {
  co_await Tick{};
  slots.release();
}

// OK
Detached awaitsSlots(const Uris &uris) {
  for (const auto &uri : uris) {
    co_await slots;
    inSlot(uri);
  }
}

Detached awaitsSlotOnce(const Uris &uris) {
  co_await slots;
  for (const auto &uri : uris)
    inSlot(uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// A method gives the awaiter; await_suspend takes the place under a lock, and
// goes on at once where there was one.
class Window {
public:
  struct Place {
    Window *window;
    bool await_ready() const noexcept { return false; }
    bool await_suspend(Handle h) {
      std::lock_guard<std::mutex> lock(window->mutex);
      if (window->live < 8) {
        ++window->live;
        return false;
      }
      window->park(h);
      return true;
    }
    void await_resume() {}
  };
  Place enter() { return Place{this}; }
  void leave() {
    std::lock_guard<std::mutex> lock(mutex);
    --live;
    wake();
  }

private:
  void park(Handle h) { parked.push_back(h); }
  void wake() {
    if (parked.empty())
      return;
    ready.push_back(parked.front());
    parked.pop_front();
  }
  std::mutex mutex;
  std::deque<Handle> parked;
  unsigned live = 0;
};

Detached inWindow(Window &window, std::string uri) {
  co_await Tick{};
  window.leave();
}

// OK
Detached awaitsWindow(Window &window, const Uris &uris) {
  for (const auto &uri : uris) {
    co_await window.enter();
    inWindow(window, uri);
  }
}

Detached newWindowEachTime(const Uris &uris) {
  for (const auto &uri : uris) {
    static Window *window;
    window = new Window;
    Window own;
    co_await own.enter();
    inWindow(own, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// The awaiter is an operator's, and keeps itself in a list.
class Gate {
public:
  struct Awaiter {
    explicit Awaiter(Gate &gate) : gate(gate) {}
    bool await_ready() { return gate.open > 0 && gate.open-- > 0; }
    void await_suspend(Handle h) {
      mine = h;
      next = gate.first;
      gate.first = this;
    }
    void await_resume() {}
    Gate &gate;
    Handle mine;
    Awaiter *next = nullptr;
  };
  Awaiter operator co_await() { return Awaiter(*this); }
  void give() {
    ++open;
    if (Awaiter *one = first) {
      first = one->next;
      one->mine.resume();
    }
  }

private:
  int open = 4;
  Awaiter *first = nullptr;
};
Gate gate;

Detached throughGate(std::string uri) {
  co_await Tick{};
  gate.give();
}

// OK
Detached awaitsGate(const Uris &uris) {
  for (const auto &uri : uris) {
    co_await gate;
    throughGate(uri);
  }
}

// Goes to the end of the run queue when there is no room, and then on: nothing
// waits for a place.
struct Yields {
  struct Turn {
    Yields &of;
    bool await_ready() const { return of.live < 8; }
    void await_suspend(Handle h) const { ready.push_back(h); }
    void await_resume() const { ++of.live; }
  };
  Turn turn() { return Turn{*this}; }
  void leave() { --live; }
  int live = 0;
};

Detached inTurn(Yields &yields, std::string uri) {
  co_await Tick{};
  yields.leave();
}

Detached awaitsTurn(Yields &yields, const Uris &uris) {
  for (const auto &uri : uris) {
    co_await yields.turn();
    inTurn(yields, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// Keeps the coroutine, but the run loop takes it, whoever is done.
class Scheduler {
public:
  struct Turn {
    Scheduler &of;
    bool await_ready() const { return of.live < 8; }
    void await_suspend(Handle h) const { of.queue.push_back(h); }
    void await_resume() const { ++of.live; }
  };
  Turn turn() { return Turn{*this}; }
  void leave() { --live; }
  void run() {
    while (!queue.empty()) {
      Handle h = queue.front();
      queue.pop_front();
      h.resume();
    }
  }

private:
  int live = 0;
  std::deque<Handle> queue;
};

Detached scheduled(Scheduler &scheduler, std::string uri) {
  co_await Tick{};
  scheduler.leave();
}

Detached awaitsScheduler(Scheduler &scheduler, const Uris &uris) {
  for (const auto &uri : uris) {
    co_await scheduler.turn();
    scheduled(scheduler, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  }
}

// Waits in chunks, until all have left.
class Group {
public:
  void enter() { ++live; }
  void leave() {
    if (--live == 0 && waiter)
      waiter.resume();
  }
  bool await_ready() const { return live == 0; }
  void await_suspend(Handle h) { waiter = h; }
  void await_resume() {}

private:
  int live = 0;
  Handle waiter;
};

Detached inGroup(Group &group, std::string uri) {
  co_await Tick{};
  group.leave();
}

// OK
Detached awaitsChunks(Group &group, const Uris &uris) {
  std::size_t started = 0;
  for (const auto &uri : uris) {
    group.enter();
    inGroup(group, uri);
    if (++started % 8 == 0)
      co_await group;
  }
  co_await group;
}

Detached awaitsAllAtTheEnd(Group &group, const Uris &uris) {
  std::size_t started = 0;
  for (const auto &uri : uris) {
    group.enter();
    inGroup(group, uri);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    if (++started % 8 == 0)
      co_await Tick{};
  }
  co_await group;
}
