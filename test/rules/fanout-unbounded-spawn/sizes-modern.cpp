// RUN: %check_rule %s fanout-unbounded-spawn
// Sizes and their checks in modern C++ and in C++98.

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <ranges>
#include <set>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>
void one(const std::string &);
void num(size_t);
#define GO(x) std::thread(one, x).detach()
#define GN(x) std::thread(num, x).detach()
struct Req { std::vector<std::string> keys; std::vector<int> ids; int limit = 0; };

// Google style
namespace absl_like { struct Status { bool ok() const; static Status Ok(); }; Status Invalid(std::string_view); Status OkStatus(); }
namespace g {
constexpr int kMaxKeys = 100;
absl_like::Status Validate(const Req &req) {
  if (req.keys.empty()) return absl_like::Invalid("empty");
  if (req.keys.size() > kMaxKeys) return absl_like::Invalid("many");
  return absl_like::OkStatus();
}
#define RETURN_IF_ERROR(expr) do { auto _s = (expr); if (!_s.ok()) return _s; } while (0)
absl_like::Status Handle(const Req &req) {
  RETURN_IF_ERROR(Validate(req));
  for (const auto &key : req.keys) GO(key);
  return absl_like::OkStatus();
}
absl_like::Status ValidateIds(const Req &req) {
  if (req.ids.size() > kMaxKeys) return absl_like::Invalid("many");
  return absl_like::OkStatus();
}
absl_like::Status Handle2(const Req &req) {
  RETURN_IF_ERROR(ValidateIds(req));
  for (const auto &key : req.keys) GO(key);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return absl_like::OkStatus();
}
absl_like::Status Ignored(const Req &req) {
  (void)Validate(req);
  for (const auto &key : req.keys) GO(key);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  return absl_like::OkStatus();
}
}
// error_code out parameter
static void check(const Req &r, std::error_code &ec) {
  ec.clear();
  if (r.keys.size() > 10) ec = std::make_error_code(std::errc::argument_list_too_long);
}
void viaErrorCode(const Req &r) {
  std::error_code ec;
  check(r, ec);
  if (ec) return;
  for (auto &k : r.keys) GO(k);
}
// expected
static std::optional<std::span<const std::string>> few(const Req &r) {
  if (r.keys.size() > 10) return {};
  return std::span<const std::string>(r.keys);
}
void viaOptionalSpan(const Req &r) {
  if (auto keys = few(r))
    for (auto &k : *keys) GO(k);
}
// bool flag
static bool okFlag(const Req &r) {
  bool ok = true;
  if (r.keys.empty()) ok = false;
  if (r.keys.size() > 10) ok = false;
  return ok;
}
void viaFlag(const Req &r) { if (okFlag(r)) for (auto &k : r.keys) GO(k); }
static bool okFlagWrong(const Req &r) {
  bool ok = true;
  if (r.keys.size() > 10) ok = false;
  if (r.limit > 3) ok = true;
  return ok;
}
void viaFlagWrong(const Req &r) { if (okFlagWrong(r)) for (auto &k : r.keys) GO(k); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// ranges
void rangesTake(const Req &r) { for (auto &k : r.keys | std::views::take(8)) GO(k); }
void rangesDrop(const Req &r) { for (auto &k : r.keys | std::views::drop(8)) GO(k); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void rangesFilterTake(const Req &r) {
  auto some = r.keys | std::views::filter([](auto &k) { return !k.empty(); }) | std::views::take(5);
  for (auto &k : some) GO(k);
}
void rangesIota(const Req &r) { for (auto i : std::views::iota(size_t{0}, r.keys.size())) GO(r.keys[i]); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void rangesIotaMin(const Req &r) { for (auto i : std::views::iota(size_t{0}, std::min<size_t>(r.keys.size(), 4))) GO(r.keys[i]); }
void subspan(std::span<const std::string> keys) { for (auto &k : keys.subspan(0, std::min<size_t>(keys.size(), 7))) GO(k); }
void first(std::span<const std::string> keys) { if (keys.size() > 7) keys = keys.first(7); for (auto &k : keys) GO(k); }
void fixedSpan(std::span<const std::string, 4> keys) { for (auto &k : keys) GO(k); }
// C++98 iterators
void it98(const std::vector<std::string> &v) {
  if (v.size() > 20) throw std::runtime_error("x");
  for (std::vector<std::string>::const_iterator it = v.begin(); it != v.end(); ++it) GO(*it);
}
void it98b(const std::list<std::string> &v) {
  for (std::list<std::string>::const_iterator it = v.begin(); it != v.end(); ++it) GO(*it);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void itPair(std::vector<std::string>::const_iterator b, std::vector<std::string>::const_iterator e) {
  for (; b != e; ++b) GO(*b);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void itPairChecked(std::vector<std::string>::const_iterator b, std::vector<std::string>::const_iterator e) {
  if (std::distance(b, e) > 16) return;
  for (; b != e; ++b) GO(*b);
}
template <class It> void tmpl(It b, It e) { if (e - b > 16) return; for (; b != e; ++b) GO(*b); }
void useTmpl(const Req &r) { tmpl(r.keys.begin(), r.keys.end()); }
// local copy cut
void localCut(const Req &r) {
  auto keys = r.keys;
  if (keys.size() > 9) keys.resize(9);
  for (auto &k : keys) GO(k);
}
void localCutOther(const Req &r) {
  auto keys = r.keys;
  if (keys.size() > 9) keys.resize(9);
  for (auto &k : r.keys) GO(k);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void erasedTail(Req r) {
  if (r.keys.size() > 9) r.keys.erase(r.keys.begin() + 9, r.keys.end());
  for (auto &k : r.keys) GO(k);
}
// assert
void asserted(const Req &r) { assert(r.keys.size() < 10); for (auto &k : r.keys) GO(k); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// limit from request
void ownLimit(const Req &r) { if ((int)r.keys.size() > r.limit) return; for (auto &k : r.keys) GO(k); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
// file sizes
void parts(const std::filesystem::path &p) {
  auto n = std::filesystem::file_size(p) / 1048576;
  for (size_t i = 0; i < n; ++i) GN(i);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void partsCapped(const std::filesystem::path &p) {
  auto n = std::min<uintmax_t>(std::filesystem::file_size(p) / 1048576, 8);
  for (size_t i = 0; i < n; ++i) GN(i);
}
void header(std::ifstream &in) {
  uint32_t n;
  in.read(reinterpret_cast<char *>(&n), sizeof n);
  for (uint32_t i = 0; i < n; ++i) GN(i);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void headerChecked(std::ifstream &in) {
  uint32_t n;
  in.read(reinterpret_cast<char *>(&n), sizeof n);
  if (n > 1000) throw std::runtime_error("corrupt");
  for (uint32_t i = 0; i < n; ++i) GN(i);
}
// image
struct Image { int width, height; std::vector<float> pixels; };
void blurRow(Image &, int);
void blur(Image &img) {
  for (int y = 0; y < img.height; ++y) std::thread(blurRow, std::ref(img), y).detach();
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
void blurJoined(Image &img) {
  for (int y = 0; y < img.height; ++y) std::thread(blurRow, std::ref(img), y).join();
}
void blurSmall(Image &img) {
  if (img.height > 64) return;
  for (int y = 0; y < img.height; ++y) std::thread(blurRow, std::ref(img), y).detach();
}
struct Settings { int threads; std::string name; double scale; };
void runWorker(const Settings &, int);
void runWorkers(const Settings &s) { for (int i = 0; i < s.threads; ++i) std::thread(runWorker, std::cref(s), i).detach(); }
// class with job
class Job {
public:
  Job(const std::vector<std::string> &keys) : keys_(keys) {}
  void run() { for (size_t i = 0; i < keys_.size(); ++i) std::thread([this] { take(); }).detach(); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
private:
  void take() { size_t i = next_++; one(keys_[i]); }
  const std::vector<std::string> &keys_;
  size_t next_ = 0;
};
void runJob(const std::vector<std::string> &k) { Job(k).run(); }
class Rotation {
public:
  Rotation(const std::vector<std::string> &backends) : backends_(backends) {}
  void probeAll() { for (auto &b : backends_) GO(b); }
  const std::string &pick() { if (next_ >= backends_.size()) next_ = 0; return backends_[next_++]; }
private:
  const std::vector<std::string> &backends_;
  size_t next_ = 0;
};
// variant/enum fields
enum Kind { A, B, C, kKinds };
void perKind(const Req &r) { for (int k = 0; k < kKinds; ++k) GN(k); }
void arr(const std::array<std::string, 5> &a) { for (auto &k : a) GO(k); }
