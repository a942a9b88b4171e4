// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Thirty ways to keep a fan-out small; all silent.

#include <algorithm>
#include <array>
#include <deque>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <variant>
#include <vector>
void lookup(std::string_view);
using Q = std::vector<std::string>;
struct Req { Q ids; Q more; std::map<std::string, Q> groups; std::optional<Q> opt; int n; std::string csv; };
#define GO(x) std::thread([s = std::string(x)] { lookup(s); }).detach()
static Q split(const std::string &s) { Q out; std::istringstream in(s); std::string w; while (std::getline(in, w, ',')) out.push_back(w); return out; }
constexpr size_t kMax = 64;
void b1(const Req &r) { auto ids = split(r.csv); if (ids.size() > kMax) ids.resize(kMax); for (auto &x : ids) GO(x); }
void b2(const Req &r) { auto ids = split(r.csv); if (ids.size() > kMax) throw std::length_error("x"); for (auto &x : ids) GO(x); }
void b3(const Req &r) { size_t i = 0; for (auto &x : r.ids) { if (i++ >= kMax) break; GO(x); } }
void b4(const Req &r) { size_t i = 0; for (auto &x : r.ids) { if (++i > kMax) return; GO(x); } }
void b5(const Req &r) { auto b = r.ids.begin(), e = r.ids.end(); if (std::distance(b, e) > 64) return; for (; b != e; ++b) GO(*b); }
void b6(const Req &r) { for (size_t i = 0; i < r.ids.size() && i < kMax; i++) GO(r.ids[i]); }
void b7(const Req &r) { for (auto &x : std::span(r.ids).first(std::min(r.ids.size(), kMax))) GO(x); }
void b8(const Req &r) { std::set<std::string> u(r.ids.begin(), r.ids.end()); if (u.size() > kMax) return; for (auto &x : u) GO(x); }
void b9(const Req &r) { if (!r.opt || r.opt->size() > kMax) return; for (auto &x : *r.opt) GO(x); }
void b10(const Req &r) { const auto &ids = r.opt ? *r.opt : r.ids; if (ids.size() > kMax) return; for (auto &x : ids) GO(x); }
void b11(const Req &r) { Q all = r.ids; all.insert(all.end(), r.more.begin(), r.more.end()); if (all.size() > kMax) return; for (auto &x : all) GO(x); }
void b12(const Req &r) { if (r.ids.size() + r.more.size() > kMax) return; for (auto &x : r.ids) GO(x); for (auto &x : r.more) GO(x); }
void b13(const Req &r) { size_t left = kMax; for (auto &x : r.ids) { if (left == 0) break; --left; GO(x); } }
void b14(const Req &r) { size_t left = kMax; for (auto &x : r.ids) { if (!left--) break; GO(x); } }
void b15(const Req &r) { std::deque<std::string> d(r.ids.begin(), r.ids.end()); while (d.size() > kMax) d.pop_front(); for (auto &x : d) GO(x); }
void b16(const Req &r) { std::vector<std::future<void>> f; for (auto &x : r.ids) { f.push_back(std::async(lookup, x)); if (f.size() >= kMax) f.clear(); } }
void b17(const Req &r) { std::vector<std::future<void>> f; for (auto &x : r.ids) { if (f.size() == kMax) { for (auto &y : f) y.get(); f.clear(); } f.push_back(std::async(lookup, x)); } }
void b18(const Req &r) { auto n = std::clamp<size_t>(r.n, 1, kMax); for (size_t i = 0; i < n; i++) GO("x"); }
void b19(const Req &r) { std::vector<std::thread> t(std::min<size_t>(r.ids.size(), kMax)); for (auto &x : t) x = std::thread([] { lookup(""); }); for (auto &x : t) x.join(); }
void b20(const Req &r) { size_t n = r.ids.size(); if (n > kMax) n = kMax; std::vector<std::thread> t; t.reserve(n); while (t.size() < n) t.emplace_back([] { lookup(""); }); for (auto &x : t) x.join(); }
void b21(const Req &r) { auto it = r.ids.begin(); for (size_t w = 0; w < kMax && it != r.ids.end(); ++w, ++it) GO(*it); }
void b22(const Req &r) { const size_t n = r.ids.size(); const bool tooMany = n > kMax; if (tooMany) return; for (size_t i = 0; i < n; i++) GO(r.ids[i]); }
void b23(const Req &r) { for (size_t at = 0; at < r.ids.size(); at += kMax) { std::vector<std::jthread> t; for (size_t i = at; i < std::min(at + kMax, r.ids.size()); ++i) t.emplace_back([&, i] { lookup(r.ids[i]); }); } }
void b24(const Req &r) { if (r.ids.size() > kMax) { lookup("too many"); return; } for (auto &[k, v] : r.groups) (void)v; for (const auto &x : r.ids) GO(x); }
static void checked(const Req &r) { if (r.ids.size() > kMax) throw std::runtime_error("too many"); }
void b25(const Req &r) { checked(r); for (const auto &x : r.ids) GO(x); }
static std::optional<Q> parse(const std::string &s) { Q q = split(s); if (q.size() > kMax) return std::nullopt; return q; }
void b27(const Req &r) { auto q = parse(r.csv); if (!q) return; for (const auto &x : *q) GO(x); }
void b28(const Req &r) { if (auto q = parse(r.csv)) for (const auto &x : *q) GO(x); }
static Q firstFew(const Q &q, size_t n) { return Q(q.begin(), q.begin() + std::min(n, q.size())); }
void b29(const Req &r) { for (const auto &x : firstFew(r.ids, 10)) GO(x); }
void b30(const Req &r) { for (const auto &x : firstFew(r.ids, kMax)) GO(x); }
void b31(const Req &r) { std::array<std::thread, 8> t; for (size_t i = 0; i < t.size(); i++) t[i] = std::thread([&, i] { for (size_t k = i; k < r.ids.size(); k += 8) lookup(r.ids[k]); }); for (auto &x : t) x.join(); }
void b32(const Req &r) { const auto n = std::max(1u, std::thread::hardware_concurrency()); const auto per = (r.ids.size() + n - 1) / n; for (size_t at = 0; at < r.ids.size(); at += per) GO("x"); }
