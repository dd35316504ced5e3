//! Lists the commands a window may be given; what is not listed here cannot be granted at all.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&[
        "call",
        "pick_file",
        "pick_folder",
        "save_file",
        "copy_text",
        "step_up",
        "confirm",
    ]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
    // The interface is embedded: a new build of it must reach the program without a clean.
    println!("cargo:rerun-if-changed=../ui/dist");
}
