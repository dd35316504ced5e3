/** As package.json has it; put in by the build. */
declare const __VERSION__: string;
