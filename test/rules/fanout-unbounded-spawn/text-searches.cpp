// RUN: %check_rule %s fanout-unbounded-spawn -- -std=c++20
// Loops from one match in a text to the next, and conditions that count nothing.

#include <cstring>
#include <istream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

void work(std::string);
int step();
#define GO(x) std::thread(work, std::string(x)).detach()
void finds(const std::string &s) { size_t p = 0, q; while ((q = s.find(',', p)) != std::string::npos) { GO(s.substr(p, q - p)); p = q + 1; } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void finds_at_most(const std::string &s) { size_t p = 0, q; int n = 0; while (n++ < 8 && (q = s.find(',', p)) != std::string::npos) { GO(s.substr(p, q - p)); p = q + 1; } }
void until_none(const std::string &s) { std::vector<std::string> parts; size_t st = 0; for (;;) { size_t e = s.find(',', st); parts.push_back(s.substr(st, e - st)); if (e == std::string::npos) break; st = e + 1; } for (auto &p : parts) GO(p); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void until_none_or_full(const std::string &s) { std::vector<std::string> parts; size_t st = 0; for (;;) { size_t e = s.find(',', st); parts.push_back(s.substr(st, e - st)); if (e == std::string::npos || parts.size() == 16) break; st = e + 1; } if (parts.size() > 16) return; for (auto &p : parts) GO(p); }
void do_until_none(const std::string &s) { size_t st = 0, e; do { e = s.find(',', st); GO(s.substr(st, e - st)); st = e + 1; } while (e != std::string::npos); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void links(const char *s) { const char *p = s; while ((p = strstr(p, "http://"))) { GO(p); p += 7; } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void links_of_own(void) { const char *p = "http://a http://b"; while ((p = strstr(p, "http://"))) { GO(p); p += 7; } }
void words(char *s) { char *t; while ((t = strsep(&s, ","))) GO(t); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void words_of_own(void) { char text[] = "a,b,c"; char *s = text; char *t; while ((t = strsep(&s, ","))) GO(t); }
// a condition on something else than a counter that goes down
void counts_up(std::istream &in) { std::string l; int rows = 0; while (rows >= 0 && std::getline(in, l)) { GO(l); ++rows; } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void counts_to(std::istream &in) { std::string l; int rows = 0; while (rows <= 20 && std::getline(in, l)) { GO(l); ++rows; } }
void counts_down(std::istream &in) { std::string l; int left = 20; while (left >= 0 && std::getline(in, l)) { GO(l); --left; } }
struct Node { Node *next; };
void while_fine(Node *n) { int r = 0; while (n && r == 0) { GO("a"); r = step(); n = n->next; } }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void once(Node *n) { bool done = false; while (n && !done) { GO("a"); done = true; } }
void up_to_most(std::istream &in) { std::string l; for (int i = 0; i < __INT_MAX__ && std::getline(in, l); i++) GO(l); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void up_to_few(std::istream &in) { std::string l; for (int i = 0; i < 64 && std::getline(in, l); i++) GO(l); }
