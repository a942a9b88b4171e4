// RUN: %check_rule %s fanout-unbounded-spawn
// Function pointers that the file sets in one place.

#include <pthread.h>
#include <stddef.h>

struct sample {
  const char *metric;
};

void *work(void *s);

static int inBackground(const struct sample *s) {
  pthread_t thread;
  if (pthread_create(&thread, NULL, work, (void *)s) != 0)
    return -1;
  return pthread_detach(thread);
}

static int inPlace(const struct sample *s) {
  work((void *)s);
  return 0;
}

struct operations {
  const char *name;
  int (*write)(const struct sample *s);
};

static const struct operations background = {.name = "background", .write = inBackground};
static const struct operations plain = {.name = "plain", .write = inPlace};

static const struct operations *load(void) { return &background; }
static const struct operations *loadByName(const char *name) {
  return name ? &background : &plain;
}

void flush(const struct sample *samples, size_t n) {
  const struct operations *ops = load();
  for (size_t i = 0; i < n; i++)
    ops->write(&samples[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: nobody knows which of the two.
void flushByName(const char *name, const struct sample *samples, size_t n) {
  const struct operations *ops = loadByName(name);
  for (size_t i = 0; i < n; i++)
    ops->write(&samples[i]);
}

static const struct operations *current;
static const struct operations *changing;

void setUp(void) { current = &background; }
void choose(int fast) {
  if (fast)
    changing = &background;
  else
    changing = &plain;
}

void flushCurrent(const struct sample *samples, size_t n) {
  for (size_t i = 0; i < n; i++)
    current->write(&samples[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

// OK: nobody knows which of the two.
void flushChanging(const struct sample *samples, size_t n) {
  for (size_t i = 0; i < n; i++)
    changing->write(&samples[i]);
}

struct output {
  int (*emit)(const struct sample *s);
  int lines;
};

static void openOutput(struct output *o) {
  o->emit = inBackground;
  o->lines = 0;
}

void flushOutput(const struct sample *samples, size_t n) {
  struct output o;
  openOutput(&o);
  for (size_t i = 0; i < n; i++)
    o.emit(&samples[i]);
    // CHECK-MESSAGES: :[[@LINE-1]]:{{[0-9]+}}: warning: {{.*}} [fanout-unbounded-spawn]
}

struct pipe {
  int (*emit)(const struct sample *s);
};

static void openPipe(struct pipe *p, int fast) { p->emit = fast ? inBackground : inPlace; }

// OK: nobody knows which of the two.
void flushPipe(const struct sample *samples, size_t n) {
  struct pipe p;
  openPipe(&p, n > 3);
  for (size_t i = 0; i < n; i++)
    p.emit(&samples[i]);
}
