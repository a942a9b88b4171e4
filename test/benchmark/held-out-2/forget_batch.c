// spawn: fork
// loop: for over an array parameter
// origin: array parameter
// waits: waitpid
// distance: helper function
// differs: what happens with a full batch
// A: unbounded Y5 | limiter: the batch is only forgotten
// B: bounded N6 | limiter: waits for all of a batch
// witness: runnable
#include "witness.h"
#include <string.h>
#include <sys/wait.h>

#define BATCH 18

struct batch {
	pid_t pids[BATCH];
	int used;
};

static void batch_flush(struct batch *b)
{
#ifdef TWIN
	for (int i = 0; i < b->used; i++)
		waitpid(b->pids[i], NULL, 0);
#endif
	memset(b->pids, 0, sizeof(b->pids));
	b->used = 0;
}

static void batch_add(struct batch *b, pid_t pid)
{
	if (b->used == BATCH)
		batch_flush(b);
	b->pids[b->used++] = pid;
}

static void render_page(const char *page)
{
	if (page)
		witnessTask();
}

void render_site(const char **pages, size_t n)
{
	struct batch b = {.used = 0};

	for (size_t i = 0; i < n; i++) {
		if (b.used == BATCH)
			batch_flush(&b);
		pid_t pid = fork();
		if (pid == 0) {
			render_page(pages[i]);
			_exit(0);
		}
		if (pid > 0)
			batch_add(&b, pid);
	}
	batch_flush(&b);
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	const char **pages = calloc(n, sizeof(*pages));
	for (size_t i = 0; i < n; i++)
		pages[i] = "index.md";
	render_site(pages, n);
	return witnessReport();
}
