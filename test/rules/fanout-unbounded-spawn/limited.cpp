// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Joins, windows, semaphores, counters and pools as programs write them; all silent.

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <queue>
#include <semaphore>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>
#include <utility>
#include <array>
void lookup(std::string_view);
using Q = std::vector<std::string>;
struct Req { Q ids; };
constexpr size_t kMax = 64;
// joins
void b1(const Req &r) { for (auto &x : r.ids) { std::thread t(lookup, x); t.join(); } }
void b2(const Req &r) { for (auto &x : r.ids) { auto t = std::make_unique<std::thread>(lookup, x); t->join(); } }
void b3(const Req &r) { std::thread t; for (auto &x : r.ids) { if (t.joinable()) t.join(); t = std::thread(lookup, x); } t.join(); }
void b4(const Req &r) { std::unique_ptr<std::thread> t; for (auto &x : r.ids) { if (t) t->join(); t = std::make_unique<std::thread>(lookup, x); } if (t) t->join(); }
void b5(const Req &r) { std::jthread t; for (auto &x : r.ids) t = std::jthread(lookup, x); }
void b6(const Req &r) { for (auto &x : r.ids) std::async(std::launch::async, lookup, x); }
void b7(const Req &r) { for (auto &x : r.ids) { auto f = std::async(std::launch::async, lookup, x); f.wait(); } }
void b8(const Req &r) { std::future<void> f; for (auto &x : r.ids) f = std::async(std::launch::async, lookup, x); }
void b9(const Req &r) { for (auto &x : r.ids) { std::promise<void> p; auto f = p.get_future(); std::thread([&] { lookup(x); p.set_value(); }).detach(); f.get(); } }
void b10(const Req &r) { std::vector<std::thread> t; for (auto &x : r.ids) { t.emplace_back(lookup, x); if (t.size() >= kMax) { for (auto &y : t) y.join(); t.clear(); } } for (auto &y : t) y.join(); }
void b11(const Req &r) { std::deque<std::thread> t; for (auto &x : r.ids) { if (t.size() >= kMax) { t.front().join(); t.pop_front(); } t.emplace_back(lookup, x); } for (auto &y : t) y.join(); }
void b12(const Req &r) { std::queue<std::future<void>> q; for (auto &x : r.ids) { while (q.size() >= kMax) { q.front().get(); q.pop(); } q.push(std::async(std::launch::async, lookup, x)); } }
void b13(const Req &r) { std::list<std::future<void>> l; for (auto &x : r.ids) { while (l.size() >= kMax) l.remove_if([](auto &f) { return f.wait_for(std::chrono::milliseconds(1)) == std::future_status::ready; }); l.push_back(std::async(std::launch::async, lookup, x)); } }
// semaphores
void b14(const Req &r) { std::counting_semaphore<64> s(64); std::vector<std::jthread> t; for (auto &x : r.ids) { s.acquire(); t.emplace_back([&] { lookup(x); s.release(); }); } }
struct Guard { std::counting_semaphore<> &s; ~Guard() { s.release(); } };
void b15(const Req &r) { std::counting_semaphore<> s(8); std::vector<std::jthread> t; for (auto &x : r.ids) { s.acquire(); t.emplace_back([&] { Guard g{s}; lookup(x); }); } }
void b16(const Req &r) { auto s = std::make_shared<std::counting_semaphore<>>(8); for (auto &x : r.ids) { s->acquire(); std::thread([s, x] { lookup(x); s->release(); }).detach(); } }
class Slots { std::mutex m; std::condition_variable c; size_t free = 16; public: void take() { std::unique_lock l(m); c.wait(l, [&] { return free > 0; }); --free; } void give() { { std::lock_guard l(m); ++free; } c.notify_one(); } };
void b17(const Req &r) { static Slots s; for (auto &x : r.ids) { s.take(); std::thread([x] { lookup(x); s.give(); }).detach(); } }
struct Permit { Slots *s; explicit Permit(Slots &a) : s(&a) { s->take(); } Permit(Permit &&o) : s(std::exchange(o.s, nullptr)) {} ~Permit() { if (s) s->give(); } };
void b18(const Req &r, Slots &s) { for (auto &x : r.ids) { Permit p(s); std::thread([x, p = std::move(p)] { lookup(x); }).detach(); } }
class Server { Slots s; public: void b19(const Req &r) { for (auto &x : r.ids) { s.take(); std::thread([this, x] { lookup(x); s.give(); }).detach(); } }
 void run(const std::string &x) { s.take(); std::thread([this, x] { lookup(x); s.give(); }).detach(); }
 void b20(const Req &r) { for (auto &x : r.ids) run(x); } };
void b21(const Req &r) { std::mutex m; std::condition_variable c; size_t live = 0; for (auto &x : r.ids) { std::unique_lock l(m); while (live >= kMax) c.wait(l); ++live; std::thread([&, x] { lookup(x); std::lock_guard g(m); --live; c.notify_all(); }).detach(); } std::unique_lock l(m); c.wait(l, [&] { return live == 0; }); }
void b22(const Req &r) { std::atomic<int> live{0}; for (auto &x : r.ids) { while (live.load() >= 32) std::this_thread::yield(); ++live; std::thread([&, x] { lookup(x); --live; }).detach(); } while (live) std::this_thread::yield(); }
// pools
class Pool { std::vector<std::jthread> w; std::queue<std::function<void()>> q; std::mutex m; std::condition_variable_any c; public: explicit Pool(unsigned n) { for (unsigned i = 0; i < n; i++) w.emplace_back([this](std::stop_token st) { for (;;) { std::function<void()> f; { std::unique_lock l(m); if (!c.wait(l, st, [&] { return !q.empty(); })) return; f = std::move(q.front()); q.pop(); } f(); } }); } void post(std::function<void()> f) { { std::lock_guard l(m); q.push(std::move(f)); } c.notify_one(); } };
void b24(const Req &r) { Pool p(4); for (auto &x : r.ids) p.post([x] { lookup(x); }); }
void b25(const Req &r) { std::atomic<size_t> next{0}; std::vector<std::jthread> w; for (int i = 0; i < 8; i++) w.emplace_back([&] { for (size_t k; (k = next++) < r.ids.size();) lookup(r.ids[k]); }); }
void b26(const Req &r) { std::atomic<size_t> next{0}; auto work = [&] { for (size_t k; (k = next++) < r.ids.size();) lookup(r.ids[k]); }; std::vector<std::jthread> w; const auto n = std::min<size_t>(std::thread::hardware_concurrency(), r.ids.size()); for (size_t i = 0; i < n; i++) w.emplace_back(work); }
void b27(const Req &r) { const size_t n = std::min<size_t>(8, r.ids.size()); std::vector<std::future<void>> f; for (size_t w = 0; w < n; ++w) f.push_back(std::async(std::launch::async, [&, w] { for (size_t i = w; i < r.ids.size(); i += n) lookup(r.ids[i]); })); }
void b28(const Req &r) { size_t i = 0; while (i < r.ids.size()) { std::vector<std::thread> t; for (size_t k = 0; k < 16 && i < r.ids.size(); ++k, ++i) t.emplace_back(lookup, r.ids[i]); for (auto &y : t) y.join(); } }
void b29(const Req &r) { for (size_t i = 0; i < r.ids.size(); i += 16) { std::vector<std::future<void>> f; for (size_t k = i; k < std::min(i + 16, r.ids.size()); ++k) f.push_back(std::async(std::launch::async, lookup, r.ids[k])); for (auto &y : f) y.wait(); } }
void b30(const Req &r) { std::map<char, Q> by; for (auto &x : r.ids) by[x[0]].push_back(x); for (auto &[c, q] : by) std::thread([q] { for (auto &x : q) lookup(x); }).detach(); }
void b31(const Req &r) { std::thread([ids = r.ids] { for (auto &x : ids) lookup(x); }).detach(); }
void b32(const Req &r) { std::vector<Q> part(8); for (size_t i = 0; i < r.ids.size(); i++) part[i % 8].push_back(r.ids[i]); for (auto &p : part) std::thread([p] { for (auto &x : p) lookup(x); }).detach(); }
void b33(const Req &r) { std::array<Q, 8> part; for (size_t i = 0; i < r.ids.size(); i++) part[i % 8].push_back(r.ids[i]); std::vector<std::future<void>> f; for (auto &p : part) f.push_back(std::async(std::launch::async, [&p] { for (auto &x : p) lookup(x); })); }
void b34(const Req &r) { auto half = r.ids.size() / 2; auto f = std::async(std::launch::async, [&] { for (size_t i = 0; i < half; i++) lookup(r.ids[i]); }); for (size_t i = half; i < r.ids.size(); i++) lookup(r.ids[i]); f.get(); }
void b35(const Req &r) { std::vector<std::future<void>> f; for (auto &x : r.ids) f.push_back(std::async(std::launch::deferred, lookup, x)); for (auto &y : f) y.get(); }
void b36(const Req &r) { std::binary_semaphore done(0); for (auto &x : r.ids) { std::thread([&] { lookup(x); done.release(); }).detach(); done.acquire(); } }
void b37(const Req &r) { size_t n = 0; std::vector<std::thread> t; for (auto &x : r.ids) { t.emplace_back(lookup, x); if (++n % 32 == 0) { for (auto &y : t) y.join(); t.clear(); } } for (auto &y : t) y.join(); }
void b38(const Req &r) { std::vector<std::thread> t; auto flush = [&] { for (auto &y : t) y.join(); t.clear(); }; for (auto &x : r.ids) { if (t.size() == kMax) flush(); t.emplace_back(lookup, x); } flush(); }
