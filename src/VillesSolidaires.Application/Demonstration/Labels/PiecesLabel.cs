using VillesSolidaires.Labels;

namespace VillesSolidaires.Demonstration;

/// <summary>Ce que les mairies de démonstration écrivent et joignent ; chaque pièce et chaque personne se dit fictive.</summary>
internal static class PiecesLabel
{
    public const string Mairie = "Camille Modèle (contact fictif)";
    public const string Association = "Camille Rousset";
    public const string Question = "La charte d’usage jointe date d’il y a quatre ans et ne nomme pas le local. Pouvez-vous joindre la version en vigueur ?";
    public const string AutreQuestion = "Le compte rendu du conseil de quartier ne dit pas ce qui a été décidé par les habitants. Avez-vous un relevé de décisions ?";
    public const string MotifIrrecevable = "Les pièces jointes concernent une autre commune, et la mairie ne les a pas remplacées.";
    public const string MotifRetrait = "La commune préfère candidater l’an prochain, une fois son référent remplacé.";
    public const string MotifRetraitLabel = "La convention a été résiliée et le programme n’est plus tenu (exemple de démonstration).";

    private static readonly Dictionary<string, string> Commentaires = new(StringComparer.Ordinal)
    {
        ["habitants-moteurs"] = "Un réseau de voisins relais couvre la plupart des quartiers et se réunit à chaque saison.",
        ["acteurs-facilitateurs"] = "Le centre social, les gardiens et deux bailleurs participent à la réunion mensuelle.",
        ["pouvoir-agir"] = "Le budget du programme de quartier se décide en assemblée ; le relevé de décisions est public.",
        ["rencontres"] = "Fête des voisins, goûters de l’hiver et pique-niques d’été, avec un bilan après chaque rencontre.",
        ["faire-ensemble"] = "Jardin partagé, atelier de réparation et cuisine collective, tenus par les habitants.",
        ["sens"] = "La charte du bien-vivre a été écrite avec les habitants et lue au conseil municipal.",
        ["logistique"] = "Tables, barnums et sonorisation se réservent auprès d’un seul service, sous huit jours.",
        ["lieu"] = "La maison de quartier ouvre quatre soirs par semaine ; les clés sont confiées à trois collectifs.",
        ["gouvernance"] = "Un comité réunit élus, services, bailleurs et habitants deux fois par an.",
        ["forces-limites"] = "L’autodiagnostic relève une forte entraide, et trop de tâches portées par les mêmes personnes.",
    };

    public static string? Commentaire(string critere) => Commentaires.GetValueOrDefault(critere);

    public static ReferentLabel Elu => new("Dominique Exemple (contact fictif)", "Adjointe ou adjoint aux solidarités", "elu.label@demo.example");

    public static ReferentLabel Technique => new("Alix Spécimen (contact fictif)", "Direction de la vie locale", "technique.label@demo.example");

    /// <summary>Un lien par preuve obligatoire que l'application ne relève pas seule.</summary>
    public static IEnumerable<NouvellePreuve> Preuves(ContenuReferentiel contenu, ProfilCommune profil) =>
        from critere in CalculLabel.Applicables(contenu, profil)
        from preuve in critere.Preuves
        where preuve.Obligatoire && preuve.Source is null
        select new NouvellePreuve($"{preuve.Libelle} (pièce fictive)", [new RattachementPreuve(critere.Code, preuve.Code)])
        {
            Lien = $"https://demo.example/label/{critere.Code}/{preuve.Code}",
        };

    /// <summary>Note proche de ce que le niveau exige ; le tirage ne dépend que de la commune et du critère.</summary>
    public static int Note(CritereReferentiel critere, int niveau, string commune, string qui)
    {
        var tirage = (uint)IdentifiantStable.Graine($"{commune}/{critere.Code}/{qui}") % 4;
        return Math.Clamp(critere.Minimums[niveau - 1] + (tirage == 0 ? 0 : 1), 0, LabelConsts.NoteMax);
    }

    public static string Motifs(IssueLabel issue) => issue switch
    {
        IssueLabel.Attribution => "Le dossier est solide sur les rencontres et les lieux ; les habitants y décident. Le jury encourage à mieux partager la gouvernance.",
        IssueLabel.Ajournement => "Le programme est riche, mais la part de décision des habitants reste à montrer. Le jury invite à représenter le dossier à la prochaine session.",
        _ => "Les actions présentées sont menées sans les habitants, et aucun lieu ne leur est ouvert. Le dossier ne répond pas à ce que le label demande.",
    };
}
