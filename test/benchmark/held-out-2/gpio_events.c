// spawn: pthread_create
// loop: for over the bits of a word, or over an array
// origin: array parameter
// waits: pthread_join after the loop
// distance: same function
// differs: what the loop walks
// A: unbounded Y1 | limiter: none
// B: bounded N1 | limiter: a word has 32 bits | loop: for over the set bits of a word
// witness: runnable
#include "witness.h"
#include <pthread.h>

struct gpio_batch {
	uint32_t mask;		/* lines that changed */
	const unsigned *lines;	/* the same, as a list: a line may come more than once */
	size_t nlines;
};

static void *handle_line(void *arg)
{
	unsigned line = (unsigned)(uintptr_t)arg;
	if (line < 32)
		witnessTask();
	return NULL;
}

int handle_batch(const struct gpio_batch *b)
{
	pthread_t *tids = NULL, *more;
	size_t n = 0;
	int rc = 0;

#ifdef TWIN
	for (uint32_t m = b->mask; m != 0; m &= m - 1) {
		unsigned line = (unsigned)__builtin_ctz(m);
#else
	for (size_t i = 0; i < b->nlines; i++) {
		unsigned line = b->lines[i];
#endif
		more = realloc(tids, (n + 1) * sizeof(*tids));
		if (!more) {
			rc = -1;
			break;
		}
		tids = more;
		rc = pthread_create(&tids[n], NULL, handle_line, (void *)(uintptr_t)line);
		if (rc != 0)
			break;
		n++;
	}
	while (n > 0)
		pthread_join(tids[--n], NULL);
	free(tids);
	return rc;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	struct gpio_batch b = {.mask = 0x0000f0f0, .nlines = n};
	b.lines = calloc(n, sizeof(*b.lines));
	handle_batch(&b);
	return witnessReport();
}
