// RUN: %check_rule %s fanout-unbounded-spawn -- -std=gnu17
// Sizes and their checks in the style of systems code in C.

#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <unistd.h>
#include <sys/types.h>
#include <arpa/inet.h>
#include <sys/stat.h>
void *fn(void *);
#define GO(x) do { pthread_t t; if (!pthread_create(&t, NULL, fn, (void *)(uintptr_t)(x))) pthread_detach(t); } while (0)

/* --- kernel style --- */
struct ioctl_batch { uint32_t nr; uint32_t flags; uint64_t addrs[1]; };
#define BATCH_MAX 128
long do_batch(const struct ioctl_batch *b) {
	unsigned int i;
	if (!b->nr || b->nr > BATCH_MAX)
		return -EINVAL;
	for (i = 0; i < b->nr; i++)
		GO(b->addrs[i]);
	return 0;
}
long do_batch_unchecked(const struct ioctl_batch *b) {
	unsigned int i;
	if (!b->nr)
		return -EINVAL;
	for (i = 0; i < b->nr; i++)
		GO(b->addrs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
static int batch_check(const struct ioctl_batch *b) {
	int ret = 0;
	if (b->flags & ~1u) { ret = -EINVAL; goto out; }
	if (b->nr > BATCH_MAX) ret = -E2BIG;
out:
	return ret;
}
long do_batch_goto(const struct ioctl_batch *b) {
	int ret = batch_check(b);
	if (ret)
		goto err;
	for (unsigned i = 0; i < b->nr; i++)
		GO(b->addrs[i]);
err:
	return ret;
}
long do_batch_clamp_local(const struct ioctl_batch *b) {
	uint32_t nr = b->nr < BATCH_MAX ? b->nr : BATCH_MAX;
	for (uint32_t i = 0; i < nr; i++)
		GO(b->addrs[i]);
	return nr;
}
#define min_t(type, x, y) ({ type _x = (x); type _y = (y); _x < _y ? _x : _y; })
long do_batch_min_macro(const struct ioctl_batch *b) {
	uint32_t nr = min_t(uint32_t, b->nr, BATCH_MAX);
	for (uint32_t i = 0; i < nr; i++)
		GO(b->addrs[i]);
	return nr;
}
long do_batch_max_macro(const struct ioctl_batch *b) {
	uint32_t nr = b->nr > BATCH_MAX ? b->nr : BATCH_MAX;
	for (uint32_t i = 0; i < nr; i++)
		GO(b->addrs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return nr;
}
long do_batch_warn(const struct ioctl_batch *b) {
	if (b->nr > BATCH_MAX)
		fprintf(stderr, "large batch\n");
	for (uint32_t i = 0; i < b->nr; i++)
		GO(b->addrs[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
/* pointer + length */
int hash_all(const uint64_t *keys, size_t n) {
	if (n > 64)
		return -1;
	for (const uint64_t *p = keys; p < keys + n; p++)
		GO(*p);
	return 0;
}
int hash_all_unchecked(const uint64_t *keys, size_t n) {
	for (const uint64_t *p = keys; p < keys + n; p++)
		GO(*p);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
int hash_between(const uint64_t *p, const uint64_t *end) {
	if (end - p > 64)
		return -1;
	while (p < end)
		GO(*p++);
	return 0;
}
int hash_between_unchecked(const uint64_t *p, const uint64_t *end) {
	while (p < end)
		GO(*p++);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
int hash_between_other(const uint64_t *p, const uint64_t *end, const uint64_t *q) {
	if (q - p > 64)
		return -1;
	while (p < end)
		GO(*p++);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
/* counted down */
int countdown(const uint64_t *keys, size_t n) {
	if (n >= 100) return -1;
	while (n--)
		GO(keys[n]);
	return 0;
}
int countdown_unchecked(const uint64_t *keys, size_t n) {
	while (n--)
		GO(keys[n]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
/* clamp into the field of a caller's copy */
struct req { int count; int ids[1000]; };
int by_value(struct req r) {
	if (r.count > 10) r.count = 10;
	for (int i = 0; i < r.count; i++) GO(r.ids[i]);
	return 0;
}
int by_value_unclamped(struct req r) {
	for (int i = 0; i < r.count; i++) GO(r.ids[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
/* threads of a pool: configuration */
struct pool { int nthreads; pthread_t *tids; int stop; };
int pool_start(struct pool *p) {
	for (int i = 0; i < p->nthreads; i++)
		if (pthread_create(&p->tids[i], NULL, fn, p)) return -1;
	return 0;
}
/* caller in the TU bounds */
static void start_all(const int *ids, int n) {
	for (int i = 0; i < n; i++) GO(ids[i]);
}
int entry(const struct req *r) {
	if (r->count > 32) return -1;
	start_all(r->ids, r->count);
	return 0;
}
static void start_all2(const int *ids, int n) {
	for (int i = 0; i < n; i++) GO(ids[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}
int entry2(const struct req *r) {
	start_all2(r->ids, r->count);
	return 0;
}
/* sscanf / strtoul from a message */
int from_line(FILE *f) {
	char line[64]; unsigned n = 0;
	if (!fgets(line, sizeof line, f)) return -1;
	if (sscanf(line, "%u", &n) != 1) return -1;
	for (unsigned i = 0; i < n; i++) GO(i);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
int from_line_checked(FILE *f) {
	char line[64]; unsigned n = 0;
	if (!fgets(line, sizeof line, f)) return -1;
	if (sscanf(line, "%u", &n) != 1 || n > 20) return -1;
	for (unsigned i = 0; i < n; i++) GO(i);
	return 0;
}
/* fread'ed header */
struct hdr { uint32_t magic, entries; };
int load(FILE *f) {
	struct hdr h;
	if (fread(&h, sizeof h, 1, f) != 1) return -1;
	for (uint32_t i = 0; i < h.entries; i++) GO(i);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
int load_checked(FILE *f) {
	struct hdr h;
	if (fread(&h, sizeof h, 1, f) != 1 || h.magic != 7 || h.entries > 512) return -1;
	for (uint32_t i = 0; i < h.entries; i++) GO(i);
	return 0;
}
/* cast header */
int cast_hdr(const void *buf, size_t len) {
	const struct hdr *h = buf;
	if (len < sizeof *h) return -1;
	for (uint32_t i = 0; i < ntohl(h->entries); i++) GO(i);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
int cast_hdr_checked(const void *buf, size_t len) {
	const struct hdr *h = buf;
	uint32_t n;
	if (len < sizeof *h) return -1;
	n = ntohl(h->entries);
	if (n > 64) { errno = E2BIG; return -1; }
	for (uint32_t i = 0; i < n; i++) GO(i);
	return 0;
}
/* static settings */
static int workers = 4;
void set_workers(int n) { workers = n; }
void start_workers(void) { for (int i = 0; i < workers; i++) GO(i); }
/* stat blocks with cap by ternary */
int chunks(const char *path) {
	struct stat st;
	if (stat(path, &st)) return -1;
	size_t n = st.st_size / 65536 + 1;
	n = n > 16 ? 16 : n;
	for (size_t i = 0; i < n; i++) GO(i);
	return 0;
}
int chunks_uncapped(const char *path) {
	struct stat st;
	if (stat(path, &st)) return -1;
	size_t n = st.st_size / 65536 + 1;
	n = n < 16 ? 16 : n;
	for (size_t i = 0; i < n; i++) GO(i);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
/* macro guard */
#define RETURN_IF(c, v) do { if (c) return (v); } while (0)
int macro_guard(const struct req *r) {
	RETURN_IF(r->count > 8, -1);
	for (int i = 0; i < r->count; i++) GO(r->ids[i]);
	return 0;
}
/* check after decrement / both sides */
int between(const struct req *r) {
	if (r->count < 1 || 64 < r->count) return -1;
	for (int i = 0; i < r->count; i++) GO(r->ids[i]);
	return 0;
}
int check_zero_only(const struct req *r) {
	if (r->count <= 0) return -1;
	for (int i = 0; i < r->count; i++) GO(r->ids[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	return 0;
}
/* break inside */
int break_inside(const struct req *r) {
	for (int i = 0; i < r->count; i++) {
		if (i == 16) break;
		GO(r->ids[i]);
	}
	return 0;
}
int continue_inside(const struct req *r) {
	for (int i = 0; i < r->count; i++) {
		if (i > 16) continue;
		GO(r->ids[i]);
	}
	return 0;
}
int continue_other(const struct req *r) {
	for (int i = 0; i < r->count; i++) {
		if (r->ids[i] > 16) continue;
		GO(r->ids[i]);
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
	}
	return 0;
}
