// spawn: pthread_create behind a table of functions
// loop: for over an array parameter
// origin: array parameter
// waits: detached
// distance: function pointer
// differs: whether the function behind the pointer is known
// A: unbounded Y1 | limiter: none
// B: abstain-ok U3 | limiter: none | witness: not-runnable (the functions are in a plugin)
// witness: runnable
#include "witness.h"
#include <dlfcn.h>
#include <pthread.h>

struct sample {
	const char *metric;
	double value;
};

struct output_ops {
	const char *name;
	int (*write)(const struct sample *s);
};

#ifndef TWIN
static void *write_main(void *arg)
{
	const struct sample *s = arg;
	if (s->metric)
		witnessTask();
	return NULL;
}

static int write_in_background(const struct sample *s)
{
	pthread_t tid;
	if (pthread_create(&tid, NULL, write_main, (void *)s) != 0)
		return -1;
	return pthread_detach(tid);
}

static const struct output_ops background = {
	.name = "background",
	.write = write_in_background,
};
#endif

static const struct output_ops *load_output(const char *path)
{
#ifdef TWIN
	void *lib = dlopen(path, RTLD_NOW);
	return lib ? dlsym(lib, "output_ops") : NULL;
#else
	(void)path;
	return &background;
#endif
}

int flush_samples(const char *plugin, const struct sample *samples, size_t n)
{
	const struct output_ops *ops = load_output(plugin);
	int failed = 0;

	if (!ops)
		return -1;
	for (size_t i = 0; i < n; i++)
		if (ops->write(&samples[i]) != 0)
			failed++;
	if (failed)
		fprintf(stderr, "%s: %d samples lost\n", ops->name, failed);
	return failed;
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv);
	struct sample *samples = calloc(n, sizeof(*samples));
	for (size_t i = 0; i < n; i++)
		samples[i].metric = "load1";
	flush_samples("./output.so", samples, n);
	return witnessReport();
}
