// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Numbers that a helper writes into an object, which another function is given.

#include <arpa/inet.h>
#include <pthread.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
void *run(void *);
#define GO(x) do { pthread_t t_; pthread_create(&t_, NULL, run, (void *)(x)); pthread_detach(t_); } while (0)
struct packet { unsigned questions, flags; };
static int parse(const unsigned char *b, size_t len, struct packet *p) { uint16_t w[2]; if (len < sizeof w) return -1; memcpy(w, b, sizeof w); p->flags = ntohs(w[0]); p->questions = ntohs(w[1]) & 0xffff; return 0; }
static void answer(const struct packet *p) { for (unsigned i = 0; i < p->questions; i++) GO((long)i); }
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
void serve(int fd) { unsigned char wire[4]; struct packet p; ssize_t n = read(fd, wire, 4); if (parse(wire, (size_t)n, &p) == 0) answer(&p); }
static int parse_few(const unsigned char *b, size_t len, struct packet *p) { uint16_t w[2]; if (len < sizeof w) return -1; memcpy(w, b, sizeof w); p->flags = ntohs(w[0]); p->questions = ntohs(w[1]) & 0x0f; return 0; }
static void answer_few(const struct packet *p) { for (unsigned i = 0; i < p->questions; i++) GO((long)i); }
void serve_few(int fd) { unsigned char wire[4]; struct packet p; ssize_t n = read(fd, wire, 4); if (parse_few(wire, (size_t)n, &p) == 0) answer_few(&p); }
static void answer_checked(const struct packet *p) { for (unsigned i = 0; i < p->questions; i++) GO((long)i); }
void serve_checked(int fd) { unsigned char wire[4]; struct packet p; ssize_t n = read(fd, wire, 4); if (parse(wire, (size_t)n, &p) == 0 && p.questions < 16) answer_checked(&p); }
