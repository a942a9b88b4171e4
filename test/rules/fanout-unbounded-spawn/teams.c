// RUN: %check_rule %s fanout-unbounded-spawn -- -fopenmp
// Teams of OpenMP by who chooses their size.


#include <stddef.h>
#include <stdio.h>

struct image {
  int rows, cols;
  float *data;
};
void blur_row(struct image *im, int row);

void perRow(struct image *im) {
#pragma omp parallel for schedule(static, 1) num_threads(im->rows)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (int r = 0; r < im->rows; r++)
    blur_row(im, r);
}

void ofTheRuntime(struct image *im) {
#pragma omp parallel for
  for (int r = 0; r < im->rows; r++)
    blur_row(im, r);
}

void four(struct image *im) {
#pragma omp parallel for num_threads(4)
  for (int r = 0; r < im->rows; r++)
    blur_row(im, r);
}

void setting(struct image *im, int threads) {
#pragma omp parallel for num_threads(threads)
  for (int r = 0; r < im->rows; r++)
    blur_row(im, r);
}

void checked(struct image *im) {
  if (im->rows > 16)
    return;
#pragma omp parallel for num_threads(im->rows)
  for (int r = 0; r < im->rows; r++)
    blur_row(im, r);
}

void cut(struct image *im) {
#pragma omp parallel for num_threads(im->rows < 8 ? im->rows : 8)
  for (int r = 0; r < im->rows; r++)
    blur_row(im, r);
}

void ofConst(const struct image *im, float *out) {
#pragma omp parallel num_threads(im->rows)
  out[0] = im->data[0];
}

void perThreadOfArray(struct image *images, size_t n) {
#pragma omp parallel for num_threads(n)
  for (size_t i = 0; i < n; i++)
    blur_row(&images[i], 0);
}

void asToldByFile(struct image *im) {
  int teams = 0;
  if (scanf("%d", &teams) == 1) {
#pragma omp parallel for num_threads(teams)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
    for (int r = 0; r < im->rows; r++)
      blur_row(im, r);
  }
}

struct settings {
  int threads;
};
void serve(struct settings *of, int thread);

void perThread(struct settings *of) {
#pragma omp parallel for num_threads(of->threads)
  for (int t = 0; t < of->threads; t++)
    serve(of, t);
}

struct alignment {
  int count;
  struct image *parts;
};

void copied(struct alignment *all) {
  int n = all->count;
#pragma omp parallel for num_threads(n)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (int r = 0; r < n; r++)
    blur_row(&all->parts[r], 0);
}

void copiedSetting(struct settings *of, struct image *im) {
  int n = of->threads;
#pragma omp parallel for num_threads(n)
  for (int r = 0; r < im->rows; r++)
    blur_row(im, r);
}

struct contig {
  unsigned length, found;
};
struct genome {
  int count;
  struct contig *contigs;
};
unsigned look(const struct contig *c);

void written(struct genome *g) {
  int n = g->count;
#pragma omp parallel for num_threads(n)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (int i = 0; i < n; i++) {
    struct contig *c = &g->contigs[i];
    c->found = look(c);
  }
}

void onlyWritten(struct genome *g) {
  int n = g->count;
#pragma omp parallel for num_threads(n)
  for (int i = 0; i < n; i++)
    g->contigs[i].found = 0;
}

void castFirst(struct alignment *all) {
  int team = (int)all->count;
#pragma omp parallel for num_threads(team)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (int r = 0; r < all->count; r++)
    blur_row(&all->parts[r], 0);
}

void cutFirst(struct alignment *all) {
  int team = (int)all->count;
  if (team > 8)
    team = 8;
#pragma omp parallel for num_threads(team)
  for (int r = 0; r < all->count; r++)
    blur_row(&all->parts[r], 0);
}

int compare(const struct contig *one, const struct contig *other);

// As many threads as there are elements to read.
int asManyAsGiven(const struct contig *one, const struct contig *all, int n) {
  int team = n, found = 0;
#pragma omp parallel for num_threads(team) reduction(+ : found)
// CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
  for (int i = 0; i < n; i++)
    found += all[i].found && compare(one, &all[i]);
  return found;
}

// A part of a result for each thread: the number may be a setting.
void asManyAsAsked(struct contig *parts, int n) {
  int team = n;
#pragma omp parallel for num_threads(team)
  for (int i = 0; i < n; i++)
    parts[i].found = 0;
}
